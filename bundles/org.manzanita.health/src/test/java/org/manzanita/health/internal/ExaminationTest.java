package org.manzanita.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.junit.jupiter.api.Test;
import org.manzanita.access.Acting;
import org.manzanita.access.Caller;
import org.manzanita.access.Grant;
import org.manzanita.access.Right;
import org.manzanita.health.internal.Checked.State;

class ExaminationTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private static Check check(String name, HealthCheck check) {
        return new Check(name, List.of(), check);
    }

    @Test
    void theWorstComesFirst() {
        var said = new Examination(LONG).of(List.of(check("a", () -> Said.well("Fine.")),
                check("b", () -> Said.warns("Not so fine.", "Mend it.")),
                check("c", () -> Said.fails("Broken.", "Mend it now."))));

        assertThat(said).extracting(Checked::name).containsExactly("c", "b", "a");
        assertThat(said).extracting(Checked::state).containsExactly(State.FAILS, State.WARNS, State.OK);
        assertThat(said).extracting(Checked::says).containsExactly("Broken.", "Not so fine.", "Fine.");
        assertThat(said).extracting(Checked::toDo).containsExactly("Mend it now.", "Mend it.", "");
    }

    @Test
    void aCheckThatNeverEndsIsToldOfAndKeepsNobodyWaiting() {
        var never = new CountDownLatch(1);
        try {
            var said = new Examination(Duration.ofMillis(20)).of(List.of(check("hangs", () -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return Said.well("It ended.");
            })));

            assertThat(said.getFirst().state()).isEqualTo(State.WARNS);
            assertThat(said.getFirst().says()).contains("had not ended");
        } finally {
            never.countDown();
        }
    }

    @Test
    void aCheckThatThrowsFails() {
        var said = new Examination(LONG).of(List.of(check("throws", () -> {
            throw new NoSuchMethodError("gone");
        })));

        assertThat(said.getFirst().state()).isEqualTo(State.FAILS);
        assertThat(said.getFirst().says()).contains("NoSuchMethodError: gone");
    }

    @Test
    void aCheckOfSomeoneElseMaySayMuchAndIsReadAsItsInterfaceMeansIt() {
        var log = new ResultLog().add(new ResultLog.Entry(Result.Status.OK, "Reached the gradebook."))
                .add(new ResultLog.Entry("In 3 ms.", true))
                .add(new ResultLog.Entry(Result.Status.TEMPORARILY_UNAVAILABLE, "It answers slowly."));
        var said = new Examination(LONG).of(List.of(check("gradebook", () -> new Result(log)))).getFirst();

        assertThat(said.state()).isEqualTo(State.FAILS);
        assertThat(said.says()).isEqualTo("It answers slowly.");
        assertThat(said.toDo()).isEqualTo("Reached the gradebook.");
    }

    @Test
    void checksActForNobodyWhoeverAsks() {
        var asked = new Acting(new Caller("someone", "test", "1", ""), Right.of("status.see"), Grant.UNLIMITED,
                java.util.Optional.empty());
        var said = asked.during(() -> new Examination(LONG).of(List.of(check("who",
                () -> Acting.now().isPresent() ? Said.fails("Somebody.", "") : Said.well("Nobody.")))));

        assertThat(said.getFirst().says()).isEqualTo("Nobody.");
    }
}
