package org.manzanita.shadow.internal.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.example.apart.Hostile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzanita.credit.Containment;
import org.manzanita.credit.Judging;
import org.manzanita.model.Agreement;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.Enrollment;
import org.manzanita.model.EntityType;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.Grade;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Sets;
import org.manzanita.platform.SeparateProcess;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Law;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Reason;
import org.manzanita.shadow.internal.EarnsEachDay;

/** A hostile plug-in that runs apart harms its own process alone, and by failing it earns nothing. */
class HostilePlugInTest {

    private static final LeaId LEA = new LeaId("3467447");
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);

    @TempDir
    static Path shared;

    private static ApartPlugIn hostile;

    @TempDir
    Path folder;

    private final List<Containment.Quarantine> quarantined = new ArrayList<>();
    private final Containment containment = new Containment(rule -> false, Duration.ZERO, quarantined::add);

    /** One for all that end their process, or answer nothing: it is started anew for the next. */
    @BeforeAll
    static void aPlugIn() {
        hostile = Sample.plugIn(shared.resolve("hostile"), ApartPlugIn.PATIENCE, Hostile.class);
    }

    @AfterAll
    static void itsEnd() {
        hostile.close();
    }

    private Judging judging(ApartPlugIn plugIn) {
        var policy = new ApartPolicy(plugIn, 0, plugIn.hello().policies().getFirst());
        return new Judging(List.of(new EarnsEachDay()), List.of(), List.of(policy), List.of(), Law.of(List.of()),
                containment);
    }

    private static JudgedDay day(Judging judging, String pupil) {
        var program = new ProgramFile(new EntryId(9), entries(new Lea(LEA, "Test USD", EntityType.DISTRICT,
                "Sacramento"), new School("s", "A school", SchoolType.REGULAR, "main"),
                new CalendarDay("main", MONDAY, DayKind.INSTRUCTION)));
        var id = new PupilId(pupil);
        var file = new PupilFile(id, entries(new Enrollment("E-" + pupil, id, "s", Grade.GRADE_5, "", MONDAY,
                Optional.empty()),
                new Agreement("A-" + pupil, id, "ours", "p", MONDAY, MONDAY, OptionalInt.empty(), "teacher",
                        Optional.empty(), Sets.of(), Optional.empty(), Optional.empty())));
        return judging.judge(file, program, new SchoolYear(2026)).days().getFirst();
    }

    private static List<Entry> entries(Fact... facts) {
        var entries = new ArrayList<Entry>();
        for (var fact : facts) {
            entries.add(new Entry(new EntryId(entries.size() + 1), Instant.EPOCH, "clerk", "", fact));
        }
        return entries;
    }

    private static String held(JudgedDay day, String code) {
        return day.finding().reasons().stream().filter(each -> each.code().equals(code)).map(Reason::held).findFirst()
                .orElse("no " + code + " in " + day.finding());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            halt   | its process ended with 42
            memory | needed more than the 256 MB
            throw  | java.lang.IllegalStateException
            differ | two answers to the same question
            much   | 20000 items in one answer
            long   | its answer cannot be read
            forge  | its answer cannot be read
            """)
    @DisplayName("P1, P4, P5, P17: what ends the process, fills it, throws, or answers what is none, earns nothing; the others go on")
    void itsHarmIsItsOwn(String does, String says) {
        var judging = judging(hostile);

        assertThat(day(judging, "good").earned()).isTrue();
        var harmed = day(judging, "bad-" + does);
        assertThat(harmed.earned()).isFalse();
        assertThat(held(harmed, Judging.FAILED_CODE)).contains(Hostile.class.getName(), says).doesNotContain("bad");
        assertThat(day(judging, "good").earned()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"spin, 300", "wait, 150"})
    @DisplayName("P2: one that never answers is late, its process is ended, and the next pupil is asked of another")
    void oneThatNeverAnswers(String does, long patience) throws Exception {
        try (var plugIn = Sample.plugIn(folder, Duration.ofMillis(patience), Hostile.class)) {
            var judging = judging(plugIn);
            var process = ProcessHandle.of(plugIn.pid().orElseThrow()).orElseThrow();

            assertThat(held(day(judging, "bad-" + does), Judging.LATE_CODE)).contains("did not answer within "
                    + patience + " ms");
            process.onExit().get(1, TimeUnit.MINUTES);
            assertThat(plugIn.pid()).isEmpty();
        }
    }

    @Test
    @DisplayName("P2: after three failures it is asked no more, and every day says so")
    void afterThreeFailuresItIsQuarantined() {
        var judging = judging(hostile);
        for (int i = 0; i < 3; i++) {
            day(judging, "bad-throw" + i);
        }

        assertThat(held(day(judging, "good"), Judging.FAILED_CODE)).contains("is quarantined after 3 failures");
        assertThat(quarantined).hasSize(1).first().satisfies(each -> assertThat(each.plugin()).isEqualTo(Hostile.class
                .getName()));
    }

    @Test
    @DisplayName("P6: it reaches no network where the system lets one be taken away")
    void itReachesNoNetwork() throws IOException {
        assumeTrue(SeparateProcess.isWithoutNetwork());
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(held(day(judging(hostile), "bad-connect-" + server.getLocalPort()), Judging.FAILED_CODE))
                    .contains("java.io.UncheckedIOException");
        }
    }

    @Test
    @DisplayName("P6: what it prints goes nowhere, and is no answer")
    void whatItPrints() {
        assertThat(day(judging(hostile), "bad-print").earned()).isTrue();
    }

    @Test
    void aProcessThatWasEndedBetweenTwoQuestionsIsStartedAnew() throws Exception {
        var plugIn = Sample.plugIn(folder.resolve("ended"), ApartPlugIn.PATIENCE, Hostile.class);
        try (plugIn) {
            var judging = judging(plugIn);
            var process = ProcessHandle.of(plugIn.pid().orElseThrow()).orElseThrow();
            process.destroyForcibly();
            process.onExit().get(1, TimeUnit.MINUTES);

            assertThat(day(judging, "bad-start").earned()).isTrue();
            assertThat(plugIn.starts()).isEqualTo(2);
            var started = ProcessHandle.of(plugIn.pid().orElseThrow()).orElseThrow().descendants().toList();
            assertThat(started).hasSize(2);
            var second = ProcessHandle.of(plugIn.pid().orElseThrow()).orElseThrow();
            plugIn.close();
            second.onExit().get(1, TimeUnit.MINUTES);
            for (var each : started) {
                each.onExit().get(1, TimeUnit.MINUTES);
            }
            assertThat(folder.resolve("ended")).doesNotExist();
            assertThat(held(day(judging, "good"), Judging.LATE_CODE)).contains("was taken out");
        }
    }

    @Test
    @DisplayName("P2: one that is taken out while it is asked and never answers keeps nobody waiting")
    void oneThatIsTakenOutWhileItIsAsked() throws Exception {
        var plugIn = Sample.plugIn(folder.resolve("out"), Duration.ofHours(1), Hostile.class);
        var judging = judging(plugIn);
        var asked = CompletableFuture.supplyAsync(() -> day(judging, "bad-wait"));
        while (Thread.getAllStackTraces().keySet().stream()
                .noneMatch(each -> each.getName().contains("asks sample apart")
                        && each.getState() == Thread.State.RUNNABLE)) {
            Thread.sleep(1);
        }
        plugIn.close();

        assertThat(held(asked.get(1, TimeUnit.MINUTES), Judging.LATE_CODE))
                .contains("was taken out while it was asked");
    }

    /** Asks a plug-in for what it never answers, until it is killed. */
    static final class Parent {

        private Parent() {}

        public static void main(String... words) {
            var plugIn = Sample.plugIn(Path.of(words[0]), Duration.ofHours(1), Hostile.class);
            plugIn.hello();
            System.out.println(plugIn.pid().orElseThrow());
            day(new Judging(List.of(new EarnsEachDay()), List.of(), List.of(new ApartPolicy(plugIn, 0,
                    plugIn.hello().policies().getFirst())), List.of(), Law.of(List.of()), Containment.none()),
                    "bad-spin");
        }
    }

    @Test
    @DisplayName("kill -9 of the platform leaves no process behind, though the plug-in spins")
    void noOrphanIsLeft() throws Exception {
        var parent = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", Parent.class.getName(),
                folder.resolve("orphan").toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var out = new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            var child = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            var busy = child.info().totalCpuDuration().orElse(Duration.ZERO).plusMillis(300);
            while (child.isAlive() && child.info().totalCpuDuration().orElse(busy).compareTo(busy) < 0) {
                Thread.sleep(10);
            }
            assertThat(child.isAlive()).isTrue();
            parent.destroyForcibly().waitFor();

            child.onExit().get(1, TimeUnit.MINUTES);
            assertThat(child.isAlive()).isFalse();
        } finally {
            parent.destroyForcibly();
        }
    }
}
