package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manzanita.credit.Assumption;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.credit.internal.LedgerCreditService;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Days;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Modality;

/** The same facts under all rules, were something else so; and under the same, to the byte. */
class SupposingTest {

    private static final SchoolYear YEAR = SchoolYear.of("2026-27");

    private final Rulebook rules = DeployedRules.rulebook();
    private final InMemoryLedger ledger = new InMemoryLedger(() -> Instant.parse("2026-11-02T18:00:00Z"));
    private final CreditService credit = new LedgerCreditService(ledger, rules.law(), rules.modalities(),
            rules.stateRules(), rules.policies());
    private final Question question = Question.of(SoundProgram.LEA, YEAR);

    /** Signed a week after study began, and three weeks of work. */
    private void lateSignature() {
        record(Map.of("year", YEAR.toString(), "agreement",
                Map.of("from", "2026-09-14", "until", "2026-10-09", "allSigned", "2026-09-18", "permission",
                        "2026-09-01"),
                "work", List.of(Map.of("for", "2026-09-14..2026-10-09", "minutes", "4800"))));
    }

    private void record(Map<String, Object> words) {
        var facts = GeneratedPupil.facts(words, YEAR,
                rules.modalities().stream().map(Modality::name).sorted().toList());
        var lines = Stream.concat(facts.aboutProgram().stream(), facts.aboutPupil().stream())
                .map(entry -> new Submission.Line(entry.fact(), "")).toList();
        ledger.append(new Submission(SoundProgram.LEA, "case", lines, List.of()));
    }

    @Test
    void underTheSameLawAndPolicyAReplayIsTheSameToTheByte() {
        for (long start = 1; start <= 20; start++) {
            var words = GeneratedPupil.words(start, YEAR, "traditional");
            var own = new InMemoryLedger(() -> Instant.parse("2026-11-02T18:00:00Z"));
            var facts = GeneratedPupil.facts(words, YEAR, List.of("course-based", "traditional"));
            own.append(new Submission(SoundProgram.LEA, "case", Stream.concat(facts.aboutProgram().stream(),
                    facts.aboutPupil().stream()).map(entry -> new Submission.Line(entry.fact(), "")).toList(),
                    List.of()));
            var judged = new LedgerCreditService(own, rules.law(), rules.modalities(), rules.stateRules(),
                    rules.policies());
            var pairs = new ArrayList<byte[]>();
            judged.compare(question, Assumption.NOTHING, (one, other) -> {
                pairs.add(bytes(one));
                pairs.add(bytes(other));
            });
            judged.replay(question, YEAR, (one, other) -> pairs.add(bytes(other)));

            assertThat(pairs).hasSize(3);
            assertThat(pairs.get(1)).isEqualTo(pairs.get(0));
            assertThat(pairs.get(2)).isEqualTo(pairs.get(0));
        }
    }

    private static byte[] bytes(JudgedPupil judged) {
        return (judged.pupil() + " " + judged.year() + " " + judged.days()).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aSternerReadingOfALateSignatureLosesTheRestOfTheDays() {
        lateSignature();
        var head = ledger.head(SoundProgram.LEA);
        var sums = new ArrayList<Days>();

        credit.compare(question, Assumption.NOTHING.setting("lateLongTermSignature", "voidAgreement"),
                (one, other) -> sums.addAll(List.of(earned(one), earned(other))));

        assertThat(sums).containsExactly(Days.of(15), Days.ZERO);
        assertThat(ledger.head(SoundProgram.LEA)).isEqualTo(head);
    }

    @Test
    void aHigherMinimumDayIsReachedByFewerDays() {
        lateSignature();
        var supposed = credit.supposing(Assumption.NOTHING.law("minimumDay", "4-8", "250"));

        assertThat(earned(supposed.judge(question, CasePupil.PUPIL))).isLessThan(Days.of(15));
        assertThat(earned(credit.judge(question, CasePupil.PUPIL))).isEqualTo(Days.of(15));
    }

    @Test
    void aSupposedFigureIsSeenByReportsAndIsNotRecorded() {
        lateSignature();
        var supposed = credit.supposing(Assumption.NOTHING.figure("otherProgramsFte", new BigDecimal("200")));

        assertThat(supposed.surroundings(question, YEAR.lastDay()).program().figure(YEAR, "otherProgramsFte"))
                .hasValueSatisfying(figure -> assertThat(figure.fact().value()).isEqualByComparingTo("200"));
        assertThat(credit.surroundings(question, YEAR.lastDay()).program().figure(YEAR, "otherProgramsFte")).isEmpty();
    }

    @Test
    void aParameterThatTheLawHasNotCannotBeSupposed() {
        var assumption = Assumption.NOTHING.law("minimumDay", "13-14", "240");

        assertThatThrownBy(() -> credit.supposing(assumption)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The law has no parameter 'minimumDay' for '13-14'.");
    }

    private static Days earned(JudgedPupil judged) {
        return judged.days().stream().map(day -> day.finding().credit()).reduce(Days.ZERO, Days::plus);
    }
}
