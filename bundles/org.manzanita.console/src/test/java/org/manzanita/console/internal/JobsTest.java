package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.manzanita.console.CommandException;

/** Lines that run beside, and are stopped. */
class JobsTest {

    private final Jobs jobs = new Jobs();

    @Test
    void aJobIsStoppedAndItsStateSaysSo() {
        var asked = new CompletableFuture<Void>();
        var job = job(own -> {
            asked.join();
            return own.isStopped() ? 8 : 0;
        });

        assertThat(jobs.told("jobs")).isEqualTo("1  runs  test:line");
        assertThat(jobs.told("jobs stop 1")).startsWith("Job 1 is stopping.");
        assertThat(jobs.told("jobs")).isEqualTo("1  is stopping  test:line");
        asked.complete(null);
        assertThat(job.await(-1)).isEqualTo(8);
        assertThat(jobs.told("jobs")).isEqualTo("1  ended with 8  test:line");
        assertThat(jobs.told("jobs stop 1")).isEqualTo("Job 1 ended with 8 before it could be stopped.");
    }

    @Test
    void aJobThatChangesMoreThanTheLedgerIsNotStopped() {
        var begun = new CompletableFuture<Void>();
        var end = new CompletableFuture<Void>();
        var job = job(own -> {
            own.begins(false);
            begun.complete(null);
            end.join();
            return own.isStopped() ? 8 : 0;
        });
        begun.join();

        assertThat(jobs.told("jobs stop 1")).contains("is not broken off");
        end.complete(null);
        assertThat(job.await(-1)).isZero();
    }

    @Test
    void itHasToBeSaidWhichOne() {
        for (var line : new String[]{"jobs stop", "jobs 1 2", "jobs stop 1 2"}) {
            assertThatThrownBy(() -> jobs.told(line)).isInstanceOf(CommandException.class)
                    .hasMessageContaining("which job");
        }
        assertThatThrownBy(() -> jobs.told("jobs stop 7")).hasMessage("There is no job 7.");
    }

    private Running<Integer> job(Function<Running<Integer>, Integer> work) {
        var running = Running.of("test", work);
        jobs.take("test:line", running, () -> "");
        return running;
    }
}
