package org.manzanita.health.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.access.Appointment;
import org.manzanita.access.Role;
import org.manzanita.console.Needs;
import org.manzanita.health.internal.Check;
import org.manzanita.health.internal.CheckSet;
import org.manzanita.health.internal.Host;
import org.manzanita.health.internal.Said;
import org.manzanita.health.internal.log.Log;
import org.manzanita.health.internal.metrics.Metrics;
import org.manzanita.health.internal.support.Gathering;

class HealthCommandsTest {

    private static final int DONE = 0;
    private static final int WRONG_USE = 2;
    private static final int PROBLEMS = 3;
    private static final int NOT_FOUND = 4;
    private static final int CONFLICT = 5;
    private static final int NOT_ALLOWED = 6;

    @TempDir
    Path home;

    private final List<Check> checks = new ArrayList<>();
    private Host host;
    private Log log;

    @BeforeEach
    void anInstallation() {
        host = new Host(home).recorded();
        log = new Log(home.resolve("log"));
        var metrics = new Metrics(home.resolve("configuration"), () -> "# TYPE a gauge\na 1.0\n# EOF\n");
        CheckSet set = new CheckSet() {

            @Override
            public <T> T lend(Function<List<Check>, T> use) {
                return use.apply(List.copyOf(checks));
            }
        };
        host.with(() -> new PlatformDoctor(set)).with(() -> new PlatformLog(log))
                .with(() -> new PlatformLogLevel(log)).with(() -> new MetricsShow(metrics))
                .with(() -> new MetricsEnable(metrics)).with(() -> new MetricsDisable(metrics))
                .with(() -> new PlatformSupport(new Gathering(List.of(), Optional.of(host.ledger), host.journal, set,
                        log.folder(), home.resolve("bom.json")), "1.2.3", metrics));
        checks.add(new Check("disk", List.of(), () -> Said.well("There is room.")));
    }

    @AfterEach
    void theLogGoesNowhereElse() {
        log.stop();
    }

    @Test
    void theDoctorsExitCodeIsThatOfTheWorstCheck() {
        assertThat(host.run("platform:doctor")).isEqualTo(DONE);
        assertThat(host.out()).contains("ok     disk       There is room.", "All is well: 1 check.");

        checks.add(new Check("backups", List.of(), () -> Said.warns("Old.", "Copy it.")));
        assertThat(host.run("platform:doctor")).isEqualTo(DONE);
        assertThat(host.out()).contains("warns  backups    Old.", "To do: Copy it.", "0 fail, 1 warns.");
        assertThat(host.run("platform:doctor --strict")).isEqualTo(PROBLEMS);

        checks.add(new Check("chain", List.of(Check.SLOW), () -> Said.fails("Broken.", "Look.")));
        assertThat(host.run("platform:doctor")).isEqualTo(PROBLEMS);
        assertThat(host.out()).startsWith("fails  chain");
        assertThat(host.run("platform:doctor --quick")).isEqualTo(DONE);
        assertThat(host.out()).doesNotContain("chain");
        assertThat(host.run("platform:doctor --only chain")).isEqualTo(PROBLEMS);
        assertThat(host.run("platform:doctor --only nonsense")).isEqualTo(NOT_FOUND);
        assertThat(host.err()).contains("backups, chain, disk");
    }

    @Test
    void theDoctorAnswersProgramsByStableNames() {
        assertThat(host.run("platform:doctor --output json")).isEqualTo(DONE);
        assertThat(host.out()).contains("\"checks\"", "\"check\": \"disk\"", "\"state\": \"ok\"",
                "\"says\": \"There is room.\"");
    }

    @Test
    void theDoctorAnswersWhileNothingCanBePutOnRecord() throws IOException {
        Files.createFile(home.resolve("journal"));

        assertThat(host.run("platform:doctor")).isEqualTo(DONE);
        assertThat(host.run("platform:log-level")).isEqualTo(1);
    }

    @Test
    void theLogIsShownByLevelAndPart() {
        var logger = Logger.getLogger("org.example.shown");
        logger.setUseParentHandlers(true);
        logger.log(Level.WARNING, "the first");
        logger.log(Level.SEVERE, "the second");

        assertThat(host.run("platform:log --with example.shown --output csv")).isZero();
        assertThat(host.out().lines()).hasSize(3);
        assertThat(host.run("platform:log --with example.shown --level severe --output csv")).isZero();
        assertThat(host.out()).contains("the second").doesNotContain("the first");
        assertThat(host.run("platform:log --last 1 --with EXAMPLE.shown")).isZero();
        assertThat(host.out()).contains("The last 1 of 2.");
        assertThat(host.run("platform:log --level loud")).isEqualTo(WRONG_USE);
    }

    @Test
    void levelsAreSetWhileItRunsAndCanBeUndone() {
        var logger = Logger.getLogger("org.example.set");
        assertThat(host.run("platform:log-level")).isZero();
        assertThat(host.out()).contains("from info on");
        assertThat(host.run("platform:log-level org.example.set fine")).isZero();
        assertThat(host.out()).contains("To undo it: platform:log-level org.example.set info");
        logger.log(Level.FINE, "a detail");
        assertThat(host.run("platform:log --with 'a detail' --output csv")).isZero();
        assertThat(host.out()).contains("fine,org.example.set,a detail");
        assertThat(host.run("platform:log-level org.example.set info")).isZero();
        assertThat(host.out()).contains("To undo it: platform:log-level org.example.set fine");
        assertThat(logger.isLoggable(Level.FINE)).isFalse();
        assertThat(host.run("platform:log-level org.example.set")).isEqualTo(WRONG_USE);
        assertThat(host.run("platform:log-level '../x' fine")).isEqualTo(WRONG_USE);
    }

    @Test
    void figuresAreWrittenOnceEnabledAndOverNobodysFile() throws IOException {
        assertThat(host.run("metrics:show")).isZero();
        assertThat(host.out()).contains("not written anywhere");
        var file = home.resolve("manzanita.prom");
        assertThat(host.run("metrics:enable " + file)).isZero();
        assertThat(file).content().endsWith("# EOF\n");
        assertThat(host.run("metrics:enable " + file)).isZero();
        assertThat(host.run("metrics:disable")).isZero();
        assertThat(file).doesNotExist();

        Files.writeString(file, "mine");
        assertThat(host.run("metrics:enable " + file)).isEqualTo(CONFLICT);
        assertThat(file).hasContent("mine");
        assertThat(host.run("metrics:enable " + home.resolve("ledger.db"))).isEqualTo(WRONG_USE);
        assertThat(host.run("metrics:enable " + home.resolve("no/folder.prom"))).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void theZipForHelpersIsForThoseWhoRunThePlatform() {
        host.access.people().appoint(new Appointment("oper", Role.OPERATOR, Optional.empty(), new TreeSet<>(),
                LocalDate.of(2020, 1, 1), Optional.empty(), "test", LocalDate.of(2020, 1, 1)));
        host.access.people().appoint(new Appointment("jdoe", Role.CLERK, Optional.empty(), new TreeSet<>(),
                LocalDate.of(2020, 1, 1), Optional.empty(), "test", LocalDate.of(2020, 1, 1)));
        var file = home.resolve("support.zip");

        assertThat(host.run("jdoe", "platform:support " + file)).isEqualTo(NOT_ALLOWED);
        assertThat(file).doesNotExist();
        assertThat(host.run("oper", "platform:support " + file)).isZero();
        assertThat(file).isNotEmptyFile();
        assertThat(host.run("oper", "platform:support " + file)).isEqualTo(CONFLICT);
    }

    @Test
    void nothingIsChangedByADryRun() {
        var zip = home.resolve("support.zip");
        var file = home.resolve("manzanita.prom");
        assertThat(host.run("platform:support " + zip + " --dry-run")).as(host.err()).isZero();
        assertThat(zip).doesNotExist();
        assertThat(host.run("platform:log-level org.example.dry off --dry-run")).isZero();
        assertThat(host.out()).contains("writes org.example.dry from off on", "Nothing was changed");
        assertThat(log.levels().set()).isEmpty();
        assertThat(host.run("metrics:enable " + file + " --dry-run")).isZero();
        assertThat(file).doesNotExist();
        assertThat(host.run("metrics:enable " + file)).isZero();
        assertThat(host.run("metrics:disable --dry-run")).isZero();
        assertThat(file).exists();
    }

    @Test
    void everyCommandHasARightAndExamplesAndHelpThatFits() {
        for (var name : host.names()) {
            assertThat(host.lend(name, command -> command.needs().map(Needs::value)).flatMap(needed -> needed))
                    .as(name).isNotEqualTo(Optional.empty());
            assertThat(host.lend(name, command -> command.examples()).orElseThrow()).as(name).isNotEmpty()
                    .allMatch(example -> example.startsWith(name));
            assertThat(host.run("help " + name)).isZero();
            assertThat(host.out().lines()).as(name).allMatch(line -> line.length() <= 80);
        }
        for (var line : List.of("platform:doctor", "platform:log", "platform:log-level", "metrics:show")) {
            assertThat(host.run(line)).isZero();
            assertThat(host.out().lines()).as(line).allMatch(shown -> shown.length() <= 80);
        }
    }

    /** Written anew with {@code -Dreference=rewrite}. */
    @Test
    void theReferencePageIsWhatTheCommandsSay() throws IOException {
        var made = new StringBuilder(
                """
                        # Commands of health

                        Checks, the log of the program, figures and the zip for helpers, as `help COMMAND` says it; how to use them:
                        [See whether it is well](../how-to/see-whether-it-is-well.md).
                        This page is made from the commands; a test holds it to them. To write it anew:
                        `mvn -B -pl bundles/org.manzanita.health -am verify -Dreference=rewrite`.
                        """);
        for (var name : host.names()) {
            host.run("help " + name);
            made.append("\n## ").append(name).append("\n\n```text\n").append(host.out().strip()).append("\n```\n");
        }
        var page = Path.of("..", "..", "docs", "reference", "commands-of-health.md");
        if ("rewrite".equals(System.getProperty("reference"))) {
            Files.writeString(page, made.toString());
        }

        assertThat(page).as("write it anew with -Dreference=rewrite").hasContent(made.toString());
    }
}
