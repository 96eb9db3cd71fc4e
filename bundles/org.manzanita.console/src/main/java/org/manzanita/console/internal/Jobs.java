package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.manzanita.console.CommandException;
import org.manzanita.console.internal.show.Neutral;

/**
 * The command lines that were left while they ran, or begun beside, and that finish by themselves. None is broken off: what
 * it does is whole or not at all, and only it knows when that is.
 */
final class Jobs {

    static final String JOBS = "jobs";
    static final String BACKGROUND = "background";

    private final List<Job> jobs = new ArrayList<>();

    /** A line, while it runs and after. */
    record Job(int number, String line, Running<Integer> running, Supplier<String> answer) {

        String state() {
            return running.result().map(code -> "ended with " + code).orElse("runs");
        }
    }

    /** Takes a line over; its number. */
    int take(String line, Running<Integer> running, Supplier<String> answer) {
        var job = new Job(jobs.size() + 1, Neutral.text(line), running, answer);
        jobs.add(job);
        return job.number();
    }

    /**
     * What {@code jobs} shows: every job with its state, or the answer of one.
     *
     * @throws CommandException if there is no such job
     */
    String told(String line) {
        var words = line.strip().split("\\s+", 2);
        if (words.length == 1) {
            return jobs.isEmpty()
                    ? "There are none."
                    : String.join("\n", jobs.stream().map(job -> job.number() + "  " + job.state() + "  " + job.line())
                            .toList());
        }
        var asked = jobs.stream().filter(job -> Integer.toString(job.number()).equals(words[1])).findFirst()
                .orElseThrow(() -> CommandException.notFound("There is no job " + words[1] + ".",
                        "For those there are: jobs"));
        return asked.line() + "  " + asked.state()
                + (asked.running().result().isPresent() ? "\n" + asked.answer().get() : "");
    }
}
