package org.manzanita.credit;

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

/**
 * Asks the rules that others have written, so that none of them can bring the judging down, hold it up, or earn a day by
 * failing.
 *
 * <p>Each question is asked twice on a thread of its own: a rule is a pure function, so two answers that differ are a
 * failure as much as an exception, an error, silence beyond the time allowed or an answer beyond all measure. A plug-in
 * that failed {@value #FAILURES} times is quarantined: it is asked no more, until its bundle is started anew.
 */
public final class Containment {

    /** Failures after which a plug-in is asked no more. */
    public static final int FAILURES = 3;

    /** Items of one answer: more than any period has days and rules together. */
    private static final int MOST = 10_000;

    private final Predicate<Object> contained;
    private final Duration allowed;
    private final Consumer<Quarantine> told;
    private final Map<String, List<String>> failures = new ConcurrentHashMap<>();

    /** A plug-in that is asked no more. */
    public record Quarantine(String plugin, String lastFailure) {}

    /**
     * @param contained which rules to contain; the others are asked as they are
     * @param allowed for both answers to one question
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
     * @param failure how it failed, in a sentence without names of pupils; then there is no answer
     */
    record Answer<T>(List<T> given, Optional<String> failure) {}

    /** @param plugin by what name people know it */
    <T> Answer<T> ask(Object rule, String plugin, Supplier<List<T>> question) {
        if (!contained.test(rule)) {
            return new Answer<>(question.get(), Optional.empty());
        }
        var before = failures.getOrDefault(plugin, List.of());
        if (before.size() >= FAILURES) {
            return failed(plugin + " is quarantined after " + FAILURES + " failures, the last of them: "
                    + before.getLast());
        }
        var answered = new FutureTask<>(() -> answer(question));
        var thread = new Thread(answered, "asks " + plugin);
        thread.setDaemon(true);
        thread.start();
        try {
            return new Answer<>(answered.get(allowed.toMillis(), TimeUnit.MILLISECONDS), Optional.empty());
        } catch (TimeoutException e) {
            // A thread that does not listen to this cannot be ended: it is left behind, and the quarantine stops more.
            answered.cancel(true);
            return noted(plugin, plugin + " did not answer within " + allowed.toMillis() + " ms.");
        } catch (ExecutionException e) {
            return noted(plugin, plugin + " failed: " + named(Optional.ofNullable(e.getCause()).orElse(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(plugin + " was not waited for, since the question was withdrawn.");
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

    private <T> Answer<T> noted(String plugin, String failure) {
        var now = failures.merge(plugin, List.of(failure), (earlier, one) -> {
            var all = new java.util.ArrayList<>(earlier);
            all.addAll(one);
            return List.copyOf(all);
        });
        if (now.size() == FAILURES) {
            told.accept(new Quarantine(plugin, failure));
        }
        return failed(failure);
    }

    private static <T> Answer<T> failed(String failure) {
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
