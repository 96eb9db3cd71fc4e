package org.manzanita.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.model.Agreement;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.Days;
import org.manzanita.model.Enrollment;
import org.manzanita.model.EntityType;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.Grade;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.Minutes;
import org.manzanita.model.PupilId;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Sets;
import org.manzanita.rules.Citation;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.Finding;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Law;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Period;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;

/** A plug-in that fails has no opinion, and a day without its opinion is not claimable. */
class ContainmentTest {

    private static final Citation OURS = new Citation("X-1", "Test 1");
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);
    private static final PupilId PUPIL = new PupilId("pupil");

    private final List<Containment.Quarantine> quarantined = Collections.synchronizedList(new ArrayList<>());
    private final Containment containment = new Containment(rule -> rule instanceof Vendors, Duration.ofMillis(300),
            quarantined::add);

    /** What a vendor's bundle brings. */
    private interface Vendors {}

    /** A vendor's rule that answers as it is told to. */
    private record VendorRule(Supplier<List<Ruling>> answer) implements StateRule, Vendors {

        @Override
        public List<String> rules() {
            return List.of("V-1");
        }

        @Override
        public List<Ruling> rule(Period period, Law law) {
            return answer.get();
        }
    }

    private record VendorModality(Supplier<List<DayValue>> answer) implements Modality, Vendors {

        @Override
        public String name() {
            return "vendors";
        }

        @Override
        public List<DayValue> judge(Period period, Law law) {
            return answer.get();
        }
    }

    /** The platform's own: every day earns. */
    private static final class Earns implements Modality {

        @Override
        public String name() {
            return "ours";
        }

        @Override
        public List<DayValue> judge(Period period, Law law) {
            return period.schooldays().stream().map(ContainmentTest::earned).toList();
        }
    }

    static Stream<Throwable> everyKindOfFailure() {
        return Stream.of(new IllegalStateException("pupil Maya Jiménez"), new StackOverflowError(),
                new NoClassDefFoundError("org/example/Absent"), new AssertionError("no"), new OutOfMemoryError("no"));
    }

    @ParameterizedTest(name = "P1: {0} in a rule")
    @MethodSource("everyKindOfFailure")
    void aRuleThatThrowsHasNoOpinionAndItsDaysAreNotClaimable(Throwable failure) {
        var day = judged(new VendorRule(() -> thrown(failure))).getFirst();

        assertThat(day.earned()).isFalse();
        assertThat(refusal(day).code()).isEqualTo("PLUGIN_FAILED");
        assertThat(refusal(day).held()).contains("VendorRule", failure.getClass().getName()).doesNotContain("Maya");
    }

    @ParameterizedTest(name = "P1: {0} in a modality")
    @MethodSource("everyKindOfFailure")
    void aModalityThatThrowsEarnsNothing(Throwable failure) {
        assertThat(judged("vendors", List.of(new VendorModality(() -> thrown(failure))), List.of()))
                .hasSize(5).allSatisfy(day -> assertThat(refusal(day).code()).isEqualTo("PLUGIN_FAILED"));
    }

    @Test
    @DisplayName("P2: a rule that never answers is left behind, and the others are asked")
    void aRuleThatNeverAnswersIsLeftBehind() {
        var day = judged(new VendorRule(ContainmentTest::spin)).getFirst();

        assertThat(refusal(day).held()).contains("did not answer within 300 ms");
        assertThat(refusal(day).code()).isEqualTo("PLUGIN_LATE");
    }

    @Test
    @DisplayName("P2: a rule that waits instead of answering is not waited for either")
    void aRuleThatWaitsForEver() {
        var impatient = new Containment(rule -> rule instanceof Vendors, Duration.ofMillis(20), quarantined::add);

        var answer = impatient.ask(new VendorRule(List::of), () -> asleep(Duration.ofDays(1)));
        assertThat(answer.failure()).hasValueSatisfying(failure -> assertThat(failure.late()).isTrue());
    }

    @Test
    @DisplayName("P2: a rule that a busy machine keeps waiting is heard")
    void aRuleThatABusyMachineKeepsWaiting() {
        var patient = new Containment(rule -> rule instanceof Vendors, Duration.ofMillis(500), quarantined::add);

        // Asleep it keeps no processor busy, as if others had them all; longer than is allowed, twice over.
        var answer = patient.ask(new VendorRule(List::of), () -> asleep(Duration.ofMillis(300)));
        assertThat(answer.failure()).isEmpty();
    }

    @Test
    @DisplayName("P2: after three failures a plug-in is asked no more, and every day says so")
    void afterThreeFailuresItIsQuarantined() {
        var asked = new AtomicInteger();
        var rule = new VendorRule(() -> {
            asked.incrementAndGet();
            return thrown(new IllegalStateException());
        });
        for (int i = 0; i < 5; i++) {
            assertThat(judged(rule)).noneMatch(JudgedDay::earned);
        }

        assertThat(asked).hasValue(Containment.FAILURES);
        assertThat(quarantined).singleElement()
                .satisfies(quarantine -> assertThat(quarantine.plugin()).endsWith("VendorRule"));
        assertThat(refusal(judged(rule).getFirst()).held()).contains("is quarantined after 3 failures");
    }

    @Test
    @DisplayName("P4: an answer beyond all measure is a failure")
    void anAnswerBeyondAllMeasure() {
        var one = Ruling.on(MONDAY, Reason.notes("V", OURS, "noted", List.of()));

        assertThat(refusal(judged(new VendorRule(() -> Collections.nCopies(100_000_000, one))).getFirst()).held())
                .contains("100000000 items in one answer");
    }

    @Test
    @DisplayName("P17: a rule that gives two answers to one question is a failure")
    void aRuleThatGivesTwoAnswers() {
        var asked = new AtomicInteger();
        var unsteady = new VendorRule(() -> List.of(Ruling.on(MONDAY,
                Reason.notes("V", OURS, "asked " + asked.incrementAndGet() + " times", List.of()))));

        assertThat(refusal(judged(unsteady).getFirst()).held()).contains("two answers to the same question");
    }

    @Test
    @DisplayName("P1: a modality that leaves days out, or adds some, earns nothing")
    void aModalityThatAnswersForOtherDays() {
        var modality = new VendorModality(() -> List.of(earned(MONDAY), earned(MONDAY)));

        assertThat(judged("vendors", List.of(modality), List.of())).hasSize(5)
                .allSatisfy(day -> assertThat(refusal(day).held()).contains("did not answer for each schoolday"));
    }

    @Test
    void aSoundRuleOfAVendorIsHeard() {
        var note = Ruling.on(MONDAY, Reason.notes("V", OURS, "noted", List.of()));

        assertThat(judged(new VendorRule(() -> List.of(note)))).allMatch(JudgedDay::earned);
        assertThat(judged(new VendorRule(() -> List.of(note))).getFirst().finding().reasons())
                .extracting(Reason::held).contains("noted");
    }

    private static <T> List<T> thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private static List<Ruling> asleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static List<Ruling> spin() {
        long turns = 0;
        while (true) {
            turns++;
            if (turns == Long.MIN_VALUE) {
                Thread.onSpinWait();
            }
        }
    }

    private static DayValue earned(LocalDate day) {
        return new DayValue(day, new Finding.Earned(Days.ONE, Minutes.of(240), Minutes.of(240),
                List.of(Reason.supports("EARNED", OURS, "It was earned.", List.of()))));
    }

    private static Reason refusal(JudgedDay day) {
        return day.finding().reasons().stream().filter(Reason::isRefusal).findFirst().orElseThrow();
    }

    private List<JudgedDay> judged(StateRule rule) {
        return judged("ours", List.of(new Earns()), List.of(rule));
    }

    private List<JudgedDay> judged(String modality, List<Modality> modalities, List<StateRule> rules) {
        var program = new ArrayList<Entry>();
        program.add(entry(1, new Lea(new LeaId("3467447"), "An LEA", EntityType.DISTRICT, "Sacramento")));
        program.add(entry(2, new School("S", "A school", SchoolType.REGULAR, "main")));
        for (int day = 0; day < 5; day++) {
            program.add(entry(3 + day, new CalendarDay("main", MONDAY.plusDays(day), DayKind.INSTRUCTION)));
        }
        var agreement = new Agreement("A-1", PUPIL, modality, "program", MONDAY, MONDAY.plusDays(4),
                OptionalInt.empty(), "teacher", Optional.empty(), Sets.of(), Optional.empty(), Optional.empty());
        var pupil = List.of(entry(10, agreement), entry(11, new Enrollment("E", PUPIL, "S", Grade.GRADE_9, "",
                LocalDate.of(2026, 7, 1), Optional.empty())));
        return new Judging(modalities, rules, List.of(), List.of(), Law.of(List.of()), containment)
                .judge(new PupilFile(PUPIL, pupil), new ProgramFile(EntryId.LATEST, program),
                        SchoolYear.of("2026-27"))
                .days();
    }

    private static Entry entry(long id, Fact fact) {
        return new Entry(new EntryId(id), Instant.EPOCH, "test", "", fact);
    }
}
