package org.manzanita.shadow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.console.CommandException;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.credit.internal.LedgerCreditService;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Agreement;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.Enrollment;
import org.manzanita.model.EntityType;
import org.manzanita.model.Fact;
import org.manzanita.model.Grade;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Sets;
import org.manzanita.model.Setting;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.manzanita.testing.InMemoryLedger;

/** The same facts judged here and, as another process would, from what comes over the wire. */
class ShadowRunTest {

    private static final LeaId LEA = new LeaId("3467447");
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);
    private static final Citation SOURCE = new Citation("X-1", "Test 1");

    private final InMemoryLedger ledger = new InMemoryLedger();

    /** Refuses Monday to one pupil, for the reason that the code says. */
    private record RefusesMonday(String pupil, String code) implements StateRule {

        @Override
        public List<String> rules() {
            return List.of("V-" + code);
        }

        @Override
        public List<Ruling> rule(Period period, Law law) {
            return period.pupil().pupil().value().equals(pupil)
                    ? List.of(Ruling.on(MONDAY, Reason.refuses(code, SOURCE, "No.", List.of())))
                    : List.of();
        }
    }

    @BeforeEach
    void fivePupilsOfOneWeek() {
        var facts = new ArrayList<Fact>(List.of(new Lea(LEA, "An LEA", EntityType.DISTRICT, "Sacramento"),
                new School("S", "A school", SchoolType.REGULAR, "main")));
        for (int day = 0; day < 5; day++) {
            facts.add(new CalendarDay("main", MONDAY.plusDays(day), DayKind.INSTRUCTION));
        }
        for (int number = 0; number < 5; number++) {
            var pupil = new PupilId("p" + number);
            facts.add(new Agreement("A-" + number, pupil, "ours", "program", MONDAY, MONDAY.plusDays(4),
                    OptionalInt.empty(), "teacher", Optional.empty(), Sets.of(), Optional.empty(), Optional.empty()));
            facts.add(new Enrollment("E-" + number, pupil, "S", Grade.GRADE_9, "", LocalDate.of(2026, 7, 1),
                    Optional.empty()));
        }
        ledger.append(new Submission(LEA, "test", facts.stream().map(fact -> new Submission.Line(fact, "")).toList(),
                List.of()));
    }

    @Test
    void theSameRulesFindTheSame() {
        var outcome = compared(List.of(), List.of());

        assertThat(outcome.pupils()).isEqualTo(5);
        assertThat(outcome.days()).isEqualTo(25);
        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.uncompared()).isEmpty();
    }

    @Test
    void aRuleThatRefusesOneDayDiffersInThatOne() {
        var outcome = compared(List.of(), List.of(new RefusesMonday("p3", "OTHER")));

        assertThat(outcome.differences()).singleElement().satisfies(day -> {
            assertThat(day.pupil()).isEqualTo("p3");
            assertThat(day.day()).isEqualTo("2026-09-14");
            assertThat(day.now()).startsWith("earned");
            assertThat(day.then()).isEqualTo("OTHER");
            assertThat(day.section()).isEqualTo("Test 1");
        });
        assertThat(outcome.lost()).isEqualTo(1);
        assertThat(outcome.affected()).isEqualTo(1);
        assertThat(outcome.uncompared()).isEmpty();
    }

    @Test
    @DisplayName("P2, P19: a day on which a plug-in was late is no difference, but one that could not be compared")
    void aDayOnWhichAPlugInWasLate() {
        var late = new RefusesMonday("p3", "PLUGIN_LATE");
        for (var outcome : List.of(compared(List.of(), List.of(late)), compared(List.of(late), List.of()),
                compared(List.of(late), List.of(late)))) {
            assertThat(outcome.differences()).isEmpty();
            assertThat(outcome.uncompared()).extracting(ShadowRun.Difference::pupil).containsExactly("p3");
        }
    }

    @Test
    void aDayThatIsRefusedWhateverTheLatePlugInWouldHaveSaidIsCompared() {
        var both = List.<StateRule>of(new RefusesMonday("p3", "PLUGIN_LATE"), new RefusesMonday("p3", "OTHER"));

        assertThat(compared(List.of(), both).differences()).hasSize(1);
        assertThat(compared(both, both).uncompared()).isEmpty();
    }

    @Test
    void aPlugInThatFailsIsADifference() {
        assertThat(compared(List.of(), List.of(new RefusesMonday("p3", "PLUGIN_FAILED"))).differences())
                .extracting(ShadowRun.Difference::then).containsExactly("PLUGIN_FAILED");
    }

    @Test
    void anotherProcessThatEndsTooSoonIsNoAnswer() {
        var question = Question.of(LEA, SchoolYear.of("2026-27"));

        assertThatThrownBy(() -> new ShadowRun(ledger, credit(List.of())).compare(question,
                OutputStream.nullOutputStream(), new ByteArrayInputStream(new byte[]{0, 0})))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    @DisplayName("P19: while an LEA closes its attendance, no feature comes or goes")
    void whileAnLeaClosesItsAttendanceNoFeatureComesOrGoes() {
        var close = new AttendanceClose(ledger, credit(List.of()));
        assertThat(close.on(MONDAY)).isEmpty();

        record(new Setting("featuresHeld", "P-2 of 2026-27", MONDAY, Optional.of(MONDAY.plusDays(4)), "Board"));
        assertThat(close.on(MONDAY.minusDays(1))).isEmpty();
        assertThat(close.on(MONDAY.plusDays(4))).hasValueSatisfying(said -> assertThat(said).contains("LEA 3467447",
                "P-2 of 2026-27", "until 2026-09-18", "featuresHeld"));
        assertThat(close.on(MONDAY.plusDays(5))).isEmpty();
        assertThatThrownBy(() -> close.refuse(MONDAY)).isInstanceOf(CommandException.class)
                .hasMessageContaining("Nothing was changed");

        record(new Setting("featuresHeld", "no", MONDAY, Optional.empty(), "Superintendent"));
        assertThat(close.on(MONDAY)).isEmpty();
    }

    private void record(Fact fact) {
        ledger.append(new Submission(LEA, "test", List.of(new Submission.Line(fact, "")), List.of()));
    }

    @Test
    @DisplayName("P18: a text of forged length is refused before memory is taken for it")
    void aTextOfForgedLength() throws IOException {
        var bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeInt(Integer.MAX_VALUE);

        assertThatThrownBy(() -> Wire.text(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isInstanceOf(IOException.class).hasMessageContaining("2147483647");
    }

    private CreditService credit(List<StateRule> rules) {
        return new LedgerCreditService(ledger, List.of(), List.of(new EarnsEachDay()), rules, List.of());
    }

    private ShadowRun.Outcome compared(List<StateRule> here, List<StateRule> there) {
        var question = Question.of(LEA, SchoolYear.of("2026-27"));
        var facts = new ByteArrayOutputStream();
        new ShadowRun(ledger, credit(here)).feed(question.asOf(ledger.head(LEA)), facts);
        return new ShadowRun(ledger, credit(here)).compare(question, OutputStream.nullOutputStream(),
                new ByteArrayInputStream(answered(facts.toByteArray(), there)));
    }

    private byte[] answered(byte[] facts, List<StateRule> rules) {
        var days = new ByteArrayOutputStream();
        new ShadowEntry(credit(rules)).answer(new ByteArrayInputStream(facts), days);
        return days.toByteArray();
    }
}
