package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.manzanita.console.CommandException;
import org.manzanita.console.internal.show.Neutral;

/**
 * The command lines that were left while they ran, or begun beside, and that finish by themselves unless they are stopped.
 * What they do is whole or not at all, also then.
 */
final class Jobs {

    static final String JOBS = "jobs";
    static final String BACKGROUND = "background";
    private static final String STOP = "stop";

    private final List<Job> jobs = new ArrayList<>();

    /** A line, while it runs and after. */
    record Job(int number, String line, Running<Integer> running, Supplier<String> answer) {

        String state() {
            return running.result().map(code -> "ended with " + code)
                    .orElse(running.isStopped() ? "is stopping" : "runs");
        }

        /** Asks it to stop, and says what comes of that. */
        String stopped() {
            if (running.result().isPresent()) {
                return "Job " + number + " " + state() + " before it could be stopped.";
            }
            if (!running.isStopped() && !running.canBeStopped()) {
                return "Job " + number
                        + " changes more than the ledger, so it is not broken off. It finishes by itself.";
            }
            running.stop();
            return "Job " + number + " is stopping. To see whether it stopped or was done already: jobs";
        }
    }

    /** Takes a line over; its number. */
    int take(String line, Running<Integer> running, Supplier<String> answer) {
        var job = new Job(jobs.size() + 1, Neutral.text(line), running, answer);
        jobs.add(job);
        return job.number();
    }

    /**
     * What {@code jobs} shows: every job with its state, the answer of one, or what comes of stopping one.
     *
     * @throws CommandException if there is no such job
     */
    String told(String line) {
        var words = line.strip().split("\\s+");
        if (words.length == 1) {
            return jobs.isEmpty()
                    ? "There are none."
                    : String.join("\n", jobs.stream().map(job -> job.number() + "  " + job.state() + "  " + job.line())
                            .toList());
        }
        boolean isStop = words[1].equals(STOP);
        if (words.length > (isStop ? 3 : 2) || (isStop && words.length < 3)) {
            throw CommandException.wrongUse("It is not said which job is meant.",
                    "As in: jobs 2  or, to stop it: jobs " + STOP + " 2");
        }
        var number = words[words.length - 1];
        var asked = jobs.stream().filter(job -> Integer.toString(job.number()).equals(number)).findFirst()
                .orElseThrow(() -> CommandException.notFound("There is no job " + number + ".",
                        "For those there are: jobs"));
        if (isStop) {
            return asked.stopped();
        }
        return asked.line() + "  " + asked.state()
                + (asked.running().result().isPresent() ? "\n" + asked.answer().get() : "");
    }
}
