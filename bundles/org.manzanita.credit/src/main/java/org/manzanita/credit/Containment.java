package org.manzanita.credit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Effect;
import org.manzanita.rules.Reason;

/**
 * Asks the rules that others have written, so that none of them can bring the judging down, hold it up, or earn a day by
 * failing.
 *
 * <p>Each question is asked twice on a thread of its own: a rule is a pure function, so two answers that differ are a
 * failure as much as an exception, an error, silence beyond the time allowed or an answer beyond all measure. A plug-in
 * that failed {@value #FAILURES} times is quarantined: it is asked no more, until its bundle is started anew.
 *
 * <p>The time allowed is that for which the plug-in's thread kept a processor busy, so that a machine that has much to do
 * makes no plug-in late. One that waits instead of working is not waited for longer than {@value #WAITING} times as long.
 */
public final class Containment {

    /** Failures after which a plug-in is asked no more. */
    public static final int FAILURES = 3;

    /** How many times the time allowed may pass on the wall. */
    static final int WAITING = 15;

    /** Items of one answer: more than any period has days and rules together. */
    private static final int MOST = 10_000;

    private final Predicate<Object> contained;
    private final Duration allowed;
    private final Consumer<Quarantine> told;
    private final Map<String, List<Failure>> failures = new ConcurrentHashMap<>();
    private final ThreadMXBean processors = ManagementFactory.getThreadMXBean();

    /** A plug-in that is asked no more. */
    public record Quarantine(String plugin, String lastFailure) {}

    /**
     * @param contained which rules to contain; the others are asked as they are
     * @param allowed for both answers to one question, in time of a processor
     * @param told of each quarantine, once
     */
    public Containment(Predicate<Object> contained, Duration allowed, Consumer<Quarantine> told) {
        this.contained = contained;
        this.allowed = allowed;
        this.told = told;
    }

    /** Asks every rule as it is: for tests, and where all rules are the platform's own. */
    public static Containment none() {
        return new Containment(rule -> false, Duration.ZERO, quarantine -> {});
    }

    /**
     * What a plug-in answered.
     *
     * @param failure how it failed; then there is no answer
     */
    public record Answer<T>(List<T> given, Optional<Failure> failure) {}

    /**
     * How a plug-in failed.
     *
     * @param says in a sentence, without names of pupils
     * @param late whether it did not answer in time, which may come out otherwise another time
     */
    public record Failure(String says, boolean late) {

        private static final Citation NO_AUTHORITY = new Citation("plug-in", "no authority");

        /** That there is no opinion, as a reason that refuses or notes. */
        public Reason reason(Effect effect) {
            return late
                    ? new Reason(effect, Judging.LATE_CODE, NO_AUTHORITY,
                            "No opinion: a plug-in did not answer in time. "
                                    + says,
                            List.of())
                    : new Reason(effect, Judging.FAILED_CODE, NO_AUTHORITY, "No opinion: a plug-in failed. " + says,
                            List.of());
        }
    }

    /** Whether the rule is asked on a thread of its own, or in another process. */
    public boolean contains(Object rule) {
        return rule instanceof AskedApart || contained.test(rule);
    }

    /** What the rule answers in one word, or what is said instead if it fails. */
    public <T> T ask(Object rule, Supplier<T> question, T otherwise) {
        return ask(rule, () -> List.of(question.get())).given().stream().findFirst().orElse(otherwise);
    }

    /** By what name the rule calls itself; by that of its class, or of the plug-in in another process, if it fails. */
    public String named(Object rule, Supplier<String> question) {
        return ask(rule, question, known(rule));
    }

    /** What the rule answers, or how it failed. */
    public <T> Answer<T> ask(Object rule, Supplier<List<T>> question) {
        return asked(rule, known(rule), question, allowed, true);
    }

    /** @param patience that this question is given, in place of what is allowed for every other */
    <T> Answer<T> askPatiently(Object rule, Supplier<List<T>> question, Duration patience) {
        return asked(rule, known(rule), question, patience, true);
    }

    /** The name by which policies name the rule, which is asked of one that is quarantined, too; nothing if it fails. */
    List<String> name(Object rule, Supplier<String> question) {
        return asked(rule, known(rule) + ".name", () -> List.of(question.get()), allowed, true).given();
    }

    /** By what name people know the rule: one that is asked apart says it itself. */
    static String known(Object rule) {
        return rule instanceof AskedApart apart ? apart.plugIn() : rule.getClass().getName();
    }

    /**
     * Has something done that is no pure function, and so is asked once.
     *
     * @param patience that it is given
     * @return one item, or none if it failed
     */
    public <T> Answer<T> once(Object rule, Supplier<T> work, Duration patience) {
        return asked(rule, known(rule), () -> List.of(work.get()), patience, false);
    }

    private <T> Answer<T> asked(Object rule, String plugin, Supplier<List<T>> question, Duration patience,
            boolean pure) {
        boolean apart = rule instanceof AskedApart;
        if (!apart && !contained.test(rule)) {
            return new Answer<>(question.get(), Optional.empty());
        }
        var before = failures.getOrDefault(plugin, List.of());
        if (before.size() >= FAILURES) {
            return failed(new Failure(plugin + " is quarantined after " + FAILURES + " failures, the last of them: "
                    + before.getLast().says(), before.getLast().late()));
        }
        if (apart) {
            return apart(plugin, question);
        }
        var answered = new FutureTask<>(() -> pure ? answer(question) : List.copyOf(question.get()));
        var thread = new Thread(answered, "asks " + plugin);
        thread.setDaemon(true);
        thread.start();
        try {
            return new Answer<>(waitedFor(answered, thread, patience), Optional.empty());
        } catch (TimeoutException e) {
            // A thread that does not listen to this cannot be ended: it is left behind, and the quarantine stops more.
            // What may be writing is not interrupted: that would close the files of the ledger under everyone else.
            answered.cancel(pure);
            return noted(plugin, new Failure(plugin + " did not answer within " + patience.toMillis() + " ms.", true));
        } catch (ExecutionException e) {
            return noted(plugin, new Failure(plugin + " failed: " + named(Optional.ofNullable(e.getCause()).orElse(e)),
                    false));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(new Failure(plugin + " was not waited for, since the question was withdrawn.", true));
        }
    }

    /** The other process has asked twice, and its time is bounded there. */
    private <T> Answer<T> apart(String plugin, Supplier<List<T>> question) {
        try {
            return new Answer<>(List.copyOf(checked(question.get())), Optional.empty());
        } catch (AskedApart.Failed e) {
            return noted(plugin, new Failure(plugin + " " + e.getMessage(), e.isLate()));
        } catch (UnsteadyAnswerException e) {
            return noted(plugin, new Failure(plugin + " failed: " + named(e), false));
        }
    }

    private <T> List<T> waitedFor(FutureTask<List<T>> answered, Thread thread, Duration patience)
            throws TimeoutException, ExecutionException, InterruptedException {
        long began = System.nanoTime();
        while (true) {
            try {
                return answered.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // -1 where the machine does not measure it, or the thread has just ended.
                if (processors.getThreadCpuTime(thread.threadId()) >= patience.toNanos()
                        || System.nanoTime() - began >= WAITING * patience.toNanos()) {
                    throw e;
                }
            }
        }
    }

    private static <T> List<T> answer(Supplier<List<T>> question) {
        var first = List.copyOf(checked(question.get()));
        var second = List.copyOf(checked(question.get()));
        if (!first.equals(second)) {
            throw new UnsteadyAnswerException("It gave two answers to the same question.");
        }
        return first;
    }

    private static <T> List<T> checked(List<T> given) {
        if (given.size() > MOST) {
            throw new UnsteadyAnswerException("It gave " + given.size() + " items in one answer; " + MOST
                    + " are the most.");
        }
        return given;
    }

    /** The kind of failure, and no words of the plug-in's own beyond ours: they may hold a pupil's data. */
    private static String named(Throwable failure) {
        return failure instanceof UnsteadyAnswerException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName() + ".";
    }

    private <T> Answer<T> noted(String plugin, Failure failure) {
        var now = failures.merge(plugin, List.of(failure), (earlier, one) -> {
            var all = new java.util.ArrayList<>(earlier);
            all.addAll(one);
            return List.copyOf(all);
        });
        if (now.size() == FAILURES) {
            told.accept(new Quarantine(plugin, failure.says()));
        }
        return failed(failure);
    }

    private static <T> Answer<T> failed(Failure failure) {
        return new Answer<>(List.of(), Optional.of(failure));
    }

    /** An answer that no pure rule gives. */
    private static final class UnsteadyAnswerException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnsteadyAnswerException(String message) {
            super(message);
        }
    }
}
