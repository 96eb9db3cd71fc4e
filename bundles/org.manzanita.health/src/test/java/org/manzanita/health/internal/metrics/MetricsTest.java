package org.manzanita.health.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.health.internal.Check;
import org.manzanita.health.internal.CheckSet;
import org.manzanita.health.internal.Examination;
import org.manzanita.health.internal.Host;
import org.manzanita.health.internal.Said;

class MetricsTest {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final String FIGURE = "[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*\\})? -?[0-9.E+]+";

    @TempDir
    Path home;

    private final CheckSet checks = new CheckSet() {

        @Override
        public <T> T lend(Function<List<Check>, T> use) {
            return use.apply(List.of(new Check("disk", List.of(), () -> Said.warns("Little room.", "Make room.")),
                    new Check("chain", List.of(Check.SLOW), () -> Said.fails("Not asked.", ""))));
        }
    };

    private String figures() {
        var host = new Host(home).recorded();
        host.journal.refused(new org.manzanita.access.Caller("jdoe", "console", "1", ""), "pupil:show 22-101",
                "agreement.read");
        return new Figures("1.2.3", home, Optional.of(host.ledger), host.journal, checks,
                new Examination(Duration.ofMinutes(5))).text();
    }

    @Test
    void theFiguresAreOpenMetrics() {
        var text = figures();

        assertThat(text).endsWith("# EOF\n");
        assertThat(text.lines().filter(line -> !line.startsWith("#"))).isNotEmpty()
                .allMatch(line -> line.matches(FIGURE));
        assertThat(text.lines().filter(line -> line.startsWith("# TYPE"))).hasSize(10)
                .allMatch(line -> line.matches("# TYPE [a-z_]+ (gauge|counter|info)"));
        assertThat(text).contains("manzanita_ledger_entries{lea=\"3467447\"} 3.0",
                "manzanita_commands_total{ended=\"refused\"} 1.0", "manzanita_check{check=\"disk\"} 1.0",
                "manzanita_info{java=");
    }

    @Test
    void checksThatTakeLongAreLeftOut() {
        assertThat(figures()).doesNotContain("chain");
    }

    @Test
    void noPupilAndNobodyElseIsInThem() {
        assertThat(figures()).doesNotContain("22-101", "Jim", "O'Brien", "jdoe", "pupil:show", "9876543210");
    }

    @Test
    void theyAreWrittenNowhereUntilThatIsEnabled() {
        var file = new MetricsFile(home.resolve("configuration"), NEVER, () -> "figures\n");
        file.start();

        assertThat(file.enabled()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void onceEnabledTheyAreWrittenAndGoAwayWhenDisabled() throws IOException {
        var written = home.resolve("manzanita.prom");
        var file = new MetricsFile(home.resolve("configuration"), NEVER, () -> "figures\n");
        file.enable(written);
        assertThat(written).hasContent("figures\n");
        file.close();

        var next = new MetricsFile(home.resolve("configuration"), NEVER, () -> "figures\n");
        assertThat(next.enabled()).contains(written);
        next.disable();
        assertThat(written).doesNotExist();
        assertThat(next.enabled()).isEmpty();
    }

    @Test
    void theyAreWrittenAgainAndAgain() throws InterruptedException {
        var third = new CountDownLatch(3);
        var count = new AtomicInteger();
        try (var file = new MetricsFile(home.resolve("configuration"), Duration.ofMillis(5), () -> {
            third.countDown();
            if (count.incrementAndGet() == 2) {
                throw new IllegalStateException("once");
            }
            return "figures " + count + "\n";
        })) {
            file.enable(home.resolve("manzanita.prom"));
            assertThat(third.await(2, TimeUnit.MINUTES)).as("they go on after one that failed").isTrue();
            file.disable();
            int ended = count.get();
            Thread.sleep(50);
            assertThat(count).as("none is made after the end").hasValue(ended);
            assertThat(home.resolve("manzanita.prom")).doesNotExist();
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsNotEnabled() {
        var file = new MetricsFile(home.resolve("configuration"), NEVER, () -> "figures\n");

        assertThatThrownBy(() -> file.enable(home.resolve("no/such/folder.prom")))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(file.enabled()).isEmpty();
        assertThat(Files.exists(home.resolve("configuration"))).isFalse();
    }
}
