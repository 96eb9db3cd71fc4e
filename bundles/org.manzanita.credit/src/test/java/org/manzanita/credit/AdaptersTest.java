package org.manzanita.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.manzanita.rules.ExchangeAdapter;

/** Whatever an adapter does, whoever asked it has its rows, or hears how it failed. */
class AdaptersTest {

    private static final byte[] FILE = "a\tb".getBytes(StandardCharsets.UTF_8);

    private final List<Containment.Quarantine> quarantined = new ArrayList<>();
    private final Containment containment = new Containment(each -> true, Duration.ofMillis(100), quarantined::add);

    private record Reading(String name, Function<byte[], Result> answer) implements ExchangeAdapter {

        @Override
        public String title() {
            return "Files of tests";
        }

        @Override
        public Result read(byte[] file) {
            return answer.apply(file);
        }
    }

    @Test
    void theRowsOfAFileComeBackAsTheyWereMade() {
        var adapters = adapters(new Reading("plain", AdaptersTest::cells));

        assertThat(adapters.adapters()).containsExactly(Map.entry("plain", "Files of tests"));
        assertThat(adapters.read("plain", FILE).rows())
                .containsExactly(new ExchangeAdapter.Row("schools", Map.of("schoolId", "a", "name", "b"), "line 1"));
    }

    @Test
    void theFileIsItsOwnEachTimeSoThatChangingItChangesNothing() {
        var file = FILE.clone();
        var result = adapters(new Reading("scribbling", given -> {
            var read = cells(given);
            given[0] = 'z';
            return read;
        })).read("scribbling", file);

        assertThat(file).isEqualTo(FILE);
        assertThat(result.rows().getFirst().cells()).containsEntry("schoolId", "a");
    }

    @Test
    void oneThatThrowsIsToldByTheKindOfItsFailureAndNotByItsWords() {
        assertThatThrownBy(() -> adapters(new Reading("throws", given -> {
            throw new IllegalStateException("Maya Jiménez");
        })).read("throws", FILE)).isInstanceOf(PlugInFailedException.class)
                .hasMessageContaining("java.lang.IllegalStateException").hasMessageNotContaining("Maya");
    }

    @Test
    void oneThatNeverEndsIsNotWaitedForAndAfterThreeTimesAskedNoMore() {
        var asked = new AtomicInteger();
        var adapters = adapters(new Reading("endless", given -> {
            asked.incrementAndGet();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            throw new IllegalStateException("Ended.");
        }));

        for (int i = 0; i < Containment.FAILURES; i++) {
            assertThatThrownBy(() -> adapters.read("endless", FILE)).isInstanceOf(PlugInFailedException.class)
                    .hasMessageContaining("did not answer within");
        }
        assertThat(quarantined).hasSize(1);
        assertThatThrownBy(() -> adapters.read("endless", FILE)).isInstanceOf(IllegalArgumentException.class);
        assertThat(asked).hasValue(Containment.FAILURES);
    }

    @Test
    void oneThatWaversOrAnswersBeyondAllMeasureOrNothingHasFailed() {
        var times = new AtomicInteger();
        var row = new ExchangeAdapter.Row("schools", Map.of(), "line 1");

        assertFails(given -> new ExchangeAdapter.Result(Collections.nCopies(times.incrementAndGet(), row), List.of()));
        assertFails(given -> new ExchangeAdapter.Result(
                Collections.nCopies(ExchangeAdapter.Result.MOST_ROWS + 1, row), List.of()));
        assertFails(given -> new ExchangeAdapter.Result(
                List.of(new ExchangeAdapter.Row("schools", Map.of(), "x".repeat(101))), List.of()));
        assertFails(given -> new ExchangeAdapter.Result(List.of(), List.of(new ExchangeAdapter.Aside("line 1", " "))));
    }

    @Test
    void twoOfOneNameAndNoneAreBothTold() {
        var one = new Reading("same", AdaptersTest::cells);

        assertThatThrownBy(() -> adapters(one, new Reading("same", AdaptersTest::cells)).read("same", FILE))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2 plug-ins");
        assertThatThrownBy(() -> adapters(one).read("other", FILE)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'other'");
        assertThatThrownBy(() -> adapters(one).read("same", new byte[ExchangeAdapter.MOST_BYTES + 1]))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("at most");
    }

    @Test
    void aNameThatNobodyCouldTypeIsNotOffered() {
        assertThat(adapters(new Reading("a\u001B[2Jb", AdaptersTest::cells)).adapters()).isEmpty();
    }

    private void assertFails(Function<byte[], ExchangeAdapter.Result> answer) {
        var each = new Adapters(List.of(new Reading("failing", answer)),
                new Containment(any -> true, Duration.ofSeconds(2), quarantined::add));
        assertThatThrownBy(() -> each.read("failing", FILE)).isInstanceOf(PlugInFailedException.class);
    }

    private Adapters adapters(ExchangeAdapter... installed) {
        return new Adapters(List.of(installed), containment);
    }

    private static ExchangeAdapter.Result cells(byte[] file) {
        var cells = new String(file, StandardCharsets.UTF_8).split("\t", -1);
        return new ExchangeAdapter.Result(List.of(new ExchangeAdapter.Row("schools", Map.of("schoolId", cells[0],
                "name", cells[1]), "line 1")), List.of());
    }
}
