package org.manzanita.health.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.manzanita.health.internal.Checked.State;

/**
 * Runs checks, each on a thread of its own and with a limit of time, so that one that hangs or throws is told of like the
 * others. The threads act for nobody: what a check says hangs not on who asks.
 */
public final class Examination {

    private final Duration limit;

    /** @param limit how long one check may take; it is left to itself after that, and never interrupted */
    public Examination(Duration limit) {
        this.limit = limit;
    }

    /** What they say, worst first, and by name among equals. */
    public List<Checked> of(Collection<Check> checks) {
        record Begun(Check check, long at, CompletableFuture<Result> result) {}

        var begun = new ArrayList<Begun>();
        for (var check : checks) {
            var result = new CompletableFuture<Result>();
            var thread = new Thread(() -> {
                try {
                    result.complete(check.check().execute());
                } catch (RuntimeException | Error e) {
                    result.completeExceptionally(e);
                }
            }, "check: " + check.name());
            thread.setDaemon(true);
            begun.add(new Begun(check, System.nanoTime(), result));
            thread.start();
        }
        var said = new ArrayList<Checked>();
        for (var each : begun) {
            said.add(ended(each.check(), each.at(), each.result()));
        }
        said.sort(Comparator.comparing(Checked::state).reversed().thenComparing(Checked::name));
        return said;
    }

    private Checked ended(Check check, long at, CompletableFuture<Result> result) {
        long left = Math.max(0, limit.toNanos() - (System.nanoTime() - at));
        try {
            return told(check, result.get(left, TimeUnit.NANOSECONDS), Duration.ofNanos(System.nanoTime() - at));
        } catch (TimeoutException e) {
            return new Checked(check.name(), check.tags(), State.WARNS,
                    "It had not ended after " + limit.toSeconds() + " seconds, so it is not known.",
                    "Give it longer with --limit, or ask when the machine is less busy.", limit);
        } catch (ExecutionException e) {
            return new Checked(check.name(), check.tags(), State.FAILS, "The check itself failed: " + e.getCause(),
                    "If it is a check of a plug-in, tell its maker; otherwise report it.",
                    Duration.ofNanos(System.nanoTime() - at));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Checked(check.name(), check.tags(), State.WARNS, "The examination was broken off.", "",
                    Duration.ofNanos(System.nanoTime() - at));
        }
    }

    private static Checked told(Check check, Result result, Duration took) {
        var state = switch (result.getStatus()) {
            case OK -> State.OK;
            case WARN -> State.WARNS;
            default -> State.FAILS;
        };
        var says = new ArrayList<String>();
        var toDo = new ArrayList<String>();
        for (ResultLog.Entry entry : result) {
            if (!entry.isDebug()) {
                boolean isAdvice = state != State.OK && entry.getStatus() == Result.Status.OK;
                (isAdvice ? toDo : says).add(entry.getMessage());
            }
        }
        return new Checked(check.name(), check.tags(), state, joined(says), joined(toDo), took);
    }

    private static String joined(List<String> sentences) {
        return sentences.stream().map(String::strip).collect(Collectors.joining(" "));
    }
}
