package org.manzanita.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.model.EntityType;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Grade;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Report;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;
import org.manzanita.rules.Watch;

/** What a plug-in brings beside its rules harms nobody either: duties, reports, and what a policy says of itself. */
class PlugInsBesidesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);
    private static final LeaId LEA = new LeaId("3467447");
    private static final PupilId PUPIL = new PupilId("pupil");
    private static final ProgramFile PROGRAM = new ProgramFile(EntryId.LATEST, List.of(new Entry(new EntryId(1),
            Instant.EPOCH, "test", "", new Lea(LEA, "An LEA", EntityType.DISTRICT, "Sacramento"))));
    private static final Surroundings AROUND = new Surroundings(PROGRAM, Law.of(List.of()), List.of(),
            SchoolYear.of("2026-27"), MONDAY);
    private static final JudgedPupil JUDGED = new JudgedPupil(new PupilFile(PUPIL, List.of()),
            SchoolYear.of("2026-27"), List.of());

    private final List<Containment.Quarantine> quarantined = Collections.synchronizedList(new ArrayList<>());
    private final Containment containment = new Containment(Vendors.class::isInstance, Duration.ofMillis(300),
            quarantined::add);

    private interface Vendors {}

    private record Seen(String name, Supplier<List<Notice>> sees) implements Watch, Vendors {

        @Override
        public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
            return sees.get();
        }

        @Override
        public List<Notice> look(Surroundings surroundings) {
            return sees.get();
        }
    }

    /** The platform's own. */
    private record Own(String name) implements Watch {

        @Override
        public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
            return List.of(notice(name, PUPIL));
        }
    }

    private record Told(Supplier<Table> tells) implements Report, Vendors {

        @Override
        public String name() {
            return "told";
        }

        @Override
        public String title() {
            throw new IllegalStateException("pupil Maya Jiménez");
        }

        @Override
        public Table run(Stream<JudgedPupil> pupils, Surroundings surroundings) {
            return tells.get();
        }
    }

    /** Throws whatever it is asked. */
    private static final class Throwing implements Policy, Vendors {

        @Override
        public String policyId() {
            throw new StackOverflowError();
        }

        @Override
        public LeaId lea() {
            throw new IllegalStateException();
        }

        @Override
        public boolean governs(LeaId other) {
            throw new NoClassDefFoundError("org/example/Absent");
        }

        @Override
        public boolean isInForce(ProgramFile program, LocalDate day) {
            throw new IllegalStateException();
        }

        @Override
        public List<Ruling> rule(Period period, Law law) {
            throw new IllegalStateException();
        }

        @Override
        public List<PolicyValue> values() {
            throw new IllegalStateException();
        }

        @Override
        public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
            throw new IllegalStateException();
        }
    }

    static Stream<Throwable> everyKindOfFailure() {
        return ContainmentTest.everyKindOfFailure();
    }

    @ParameterizedTest(name = "P1: {0} in a watch")
    @MethodSource("everyKindOfFailure")
    void aWatchThatThrowsIsADutyToLookAndTheOthersAreAsked(Throwable failure) {
        var watches = ContainedWatch.all(List.of(new Seen("vendors", () -> thrown(failure)), new Own("own")),
                containment);

        assertThat(watches).extracting(Watch::name).containsExactly("own", "vendors");
        assertThat(watches.getFirst().look(JUDGED, AROUND)).containsExactly(notice("own", PUPIL));
        assertThat(watches.getLast().look(JUDGED, AROUND)).singleElement().satisfies(notice -> {
            assertThat(notice.pupil()).contains(PUPIL);
            assertThat(notice.reason().code()).isEqualTo("PLUGIN_FAILED");
            assertThat(notice.reason().held()).contains("No opinion", "Seen", failure.getClass().getName())
                    .doesNotContain("Maya");
            assertThat(ContainedWatch.isFailure(notice)).isTrue();
        });
        assertThat(watches.getLast().look(AROUND)).singleElement()
                .satisfies(notice -> assertThat(notice.pupil()).isEmpty());
    }

    @Test
    @DisplayName("P2: a watch that waits instead of answering is late, and after three failures is asked no more")
    void aWatchThatDoesNotAnswer() {
        var asked = new AtomicInteger();
        var impatient = new Containment(Vendors.class::isInstance, Duration.ofMillis(20), quarantined::add);
        var watch = ContainedWatch.all(List.of(new Seen("vendors", () -> {
            asked.incrementAndGet();
            sleepALong();
            return List.of();
        })), impatient).getFirst();

        assertThat(watch.look(JUDGED, AROUND)).singleElement()
                .satisfies(notice -> assertThat(notice.reason().code()).isEqualTo("PLUGIN_LATE"));
        watch.look(JUDGED, AROUND);
        watch.look(JUDGED, AROUND);
        assertThat(watch.look(JUDGED, AROUND)).singleElement().satisfies(
                notice -> assertThat(notice.reason().held()).contains("is quarantined after 3 failures"));
        assertThat(asked).hasValue(Containment.FAILURES);
        assertThat(quarantined).hasSize(1);
    }

    @Test
    @DisplayName("P17: a watch that wavers, or speaks of a pupil whom it was not asked about, has no opinion")
    void aWatchThatWavers() {
        var asked = new AtomicInteger();
        var wavers = new Seen("wavers", () -> List.of(notice("wavers" + asked.incrementAndGet(), PUPIL)));
        var strays = new Seen("strays", () -> List.of(notice("strays", new PupilId("another"))));

        assertThat(ContainedWatch.all(List.of(wavers, strays), containment)).allSatisfy(watch -> assertThat(
                watch.look(JUDGED, AROUND)).singleElement().satisfies(
                        notice -> assertThat(notice.reason().code()).isEqualTo("PLUGIN_FAILED")));
    }

    @Test
    void aSoundWatchOfAPlugInIsHeard() {
        var sound = new Seen("sound", () -> List.of(notice("sound", PUPIL)));

        assertThat(ContainedWatch.all(List.of(sound), containment).getFirst().look(JUDGED, AROUND))
                .containsExactly(notice("sound", PUPIL));
    }

    @ParameterizedTest(name = "P1: {0} in a report")
    @MethodSource("everyKindOfFailure")
    void aReportThatThrowsIsNoTableAndSaysSo(Throwable failure) {
        var report = ContainedReport.of(new Told(() -> {
            thrown(failure);
            return new Table("", List.of(), List.of(), List.of());
        }), containment);

        assertThat(report.title()).isEmpty();
        assertThatThrownBy(() -> report.run(Stream.of(JUDGED), AROUND)).isInstanceOf(PlugInFailedException.class)
                .hasMessageContaining("The report 'told' has no opinion").message()
                .contains(failure.getClass().getName()).doesNotContain("Maya");
    }

    @Test
    @DisplayName("P17: a report that wavers is no table")
    void aReportThatWavers() {
        var asked = new AtomicInteger();
        var report = ContainedReport.of(new Told(() -> new Table("" + asked.incrementAndGet(), List.of(), List.of(),
                List.of())), containment);

        assertThatThrownBy(() -> report.run(Stream.of(JUDGED), AROUND))
                .hasMessageContaining("two answers to the same question");
    }

    @Test
    @DisplayName("P1: a policy that throws whatever it is asked may govern anyone, and earns nothing")
    void aPolicyThatThrowsInAllThatItSays() {
        var policy = ContainedPolicy.of(new Throwing(),
                new Containment(Vendors.class::isInstance, Duration.ofMillis(300), told -> {}));

        assertThat(policy.policyId()).endsWith("Throwing");
        assertThat(policy.governs(LEA)).isTrue();
        assertThat(policy.isInForce(PROGRAM, MONDAY)).isTrue();
        assertThat(policy.values()).isEmpty();
        assertThat(policy.value("any", Grade.GRADE_9, "program", MONDAY)).isEmpty();
        assertThatThrownBy(policy::lea).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @DisplayName("P1: what is nothing cannot be answered")
    @SuppressWarnings("NullAway")
    void nothingIsNoAnswer() {
        assertThatThrownBy(() -> new Ruling(MONDAY, MONDAY, null)).isInstanceOf(NullPointerException.class);
        var empty = ContainedWatch.all(List.of(new Seen("empty", () -> null)), containment).getFirst();
        assertThat(empty.look(JUDGED, AROUND)).singleElement()
                .satisfies(notice -> assertThat(notice.reason().code()).isEqualTo("PLUGIN_FAILED"));
    }

    @Test
    @DisplayName("P1: work that is no pure function is done once, and what it throws ends nothing else")
    void whatIsDoneOnce() {
        var done = new AtomicInteger();
        var worked = containment.once(new Throwing(), done::incrementAndGet, Duration.ofSeconds(5));
        assertThat(worked.given()).containsExactly(1);

        assertThat(containment.<String>once(new Throwing(), () -> {
            throw new StackOverflowError();
        }, Duration.ofSeconds(5)).failure()).hasValueSatisfying(failure -> assertThat(failure.says())
                .contains("StackOverflowError"));
    }

    private static List<Notice> thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private static void sleepALong() {
        try {
            Thread.sleep(Duration.ofDays(1));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Notice notice(String watch, PupilId pupil) {
        return new Notice(watch, Optional.of(pupil), "Do it", MONDAY, Optional.empty(), Notice.State.DUE,
                Reason.notes("X", new Citation("X-1", "Test 1"), "It is so.", List.of()));
    }
}
