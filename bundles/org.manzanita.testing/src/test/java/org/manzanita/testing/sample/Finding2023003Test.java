package org.manzanita.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.audit.AuditResult;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Days;
import org.manzanita.model.Figure;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.testing.StatedPolicy;

@DisplayName("Audit finding 2023-003 of San Juan Unified, 2022-23, on the sample that is shipped")
class Finding2023003Test {

    private static final SchoolYear YEAR = SchoolYear.of("2022-23");
    private static final Map<GradeSpan, String> PRINTED = Map.of(GradeSpan.TK_3, "0.90", GradeSpan.GRADES_4_6, "1.21",
            GradeSpan.GRADES_7_8, "3.35", GradeSpan.GRADES_9_12, "0.07");

    private final Audited audited = audited(GradeSpan.values());
    private final AuditResult result = audited.result();

    @Test
    @DisplayName("EC 51747(g)(9): the eight pupils whose agreements were signed late are found, and no other")
    void theEightWhoseAgreementsWereSignedLateAreFound() {
        assertThat(pupilsOf("AUD-D-08")).hasSize(8).allMatch(pupil -> nameOf(pupil).startsWith("Late"));
    }

    @Test
    @DisplayName("EC 51747(g)(6): the fifteen pupils whose agreements state no credits are found, and no other")
    void theFifteenWhoseAgreementsStateNoCreditsAreFound() {
        assertThat(pupilsOf("AUD-D-07")).hasSize(15).allMatch(pupil -> nameOf(pupil).startsWith("Uncredited"));
    }

    @Test
    void nothingElseWasOverClaimed() {
        assertThat(result.exceptions().stream().filter(taken -> !taken.over().isZero())
                .map(taken -> taken.step().id()).distinct()).containsExactly("AUD-D-07", "AUD-D-08");
    }

    @Test
    void nothingElseIsTakenExceptionTo() {
        assertThat(result.exceptions().stream().map(taken -> taken.step().id()).distinct())
                .containsExactly("AUD-D-07", "AUD-D-08");
        assertThat(result.exceptions()).hasSize(23);
    }

    @Test
    @DisplayName("AUD-G-05: the over-claim by grade span is the finding's: 0.90, 1.21, 3.35, 0.07, and 5.53 in all")
    void theOverClaimBySpanIsTheFindings() {
        PRINTED.forEach((span, ada) -> assertThat(result.overAda(span).rounded(2)).as(span.label())
                .isEqualByComparingTo(ada));
        assertThat(result.exceptions().stream().map(taken -> taken.overAda())
                .reduce(Days.ZERO, Days::plus).rounded(2))
                .isEqualByComparingTo("5.53");
    }

    @Test
    @DisplayName("AUD-G-05, AUD-G-07: at 12,000 dollars an ADA the finding is worth 66,360 dollars, and significant")
    void theComparisonPrintsDerivationDollarsAndSignificance() {
        var tables = audited.compared();

        assertThat(tables.getFirst().notes()).anyMatch(note -> note.contains("/ 136 = "));
        var bySteps = tables.getLast();
        assertThat(bySteps.rows().getLast()).contains("all", 23, 752L, new BigDecimal("5.53"), new BigDecimal("66360"));
        assertThat(bySteps.notes())
                .anyMatch(note -> note.contains("5.53 reaches 1.00: the finding is apportionment-significant"));
    }

    @Test
    @DisplayName("AUD-G-06: a span without a value of an ADA is left out of the dollars, and is named")
    void aSpanWithoutAValueIsNamed() {
        var bySteps = audited(GradeSpan.TK_3, GradeSpan.GRADES_4_6, GradeSpan.GRADES_9_12).compared().getLast();

        // 0.90, 1.21 and 0.07 ADA at 12,000 dollars.
        assertThat(bySteps.rows().getLast()).endsWith(new BigDecimal("5.53"), new BigDecimal("26160"));
        assertThat(bySteps.notes()).anyMatch(note -> note.startsWith("The dollars leave out 7-8: ")
                && note.endsWith("(figures valueOfAda.7-8)."));
    }

    @Test
    void everyExceptionNamesItsSectionItsEvidenceAndItsCure() {
        assertThat(result.exceptions()).allSatisfy(taken -> {
            assertThat(taken.reason().under().section()).isNotBlank();
            assertThat(taken.reason().held()).isNotBlank();
            assertThat(taken.cure()).isNotBlank();
            assertThat(taken.over().isZero() || !taken.reason().evidence().isEmpty()).isTrue();
        });
    }

    @Test
    @DisplayName("AUD-G-09: one start value draws one sample, of every span and site; another draws another")
    void oneStartValueDrawsOneSample() {
        var sample = audited.audit().sample(audited.question(), audited.on(), 20230630, 15);

        assertThat(sample).hasSize(15).isEqualTo(
                audited.audit().sample(audited.question(), audited.on(), 20230630, 15));
        assertThat(sample.stream().map(one -> one.span()).distinct()).hasSize(4);
        assertThat(audited.audit().sample(audited.question(), audited.on(), 7, 15)).isNotEqualTo(sample);
        assertThat(audited.audit().sample(audited.question(), audited.on(), 7, 1000)).hasSize(result.pupils());
    }

    @Test
    @DisplayName("AUD-G-09: the start value 20230630 draws these pupils, on every machine")
    void theStartValueDrawsThesePupilsOnEveryMachine() {
        assertThat(audited.audit().sample(audited.question(), audited.on(), 20230630, 10).stream()
                .map(one -> one.pupil().value())).containsExactly("22-126", "22-104", "22-129", "22-136",
                        "22-107", "22-113", "22-115", "22-116", "22-137", "22-132");
    }

    private List<String> pupilsOf(String step) {
        return result.exceptions().stream().filter(taken -> taken.step().id().equals(step))
                .flatMap(taken -> taken.pupil().stream()).map(PupilId::value).distinct().toList();
    }

    private static String nameOf(String pupil) {
        return Sample2022.submission().names().stream().filter(name -> name.personId().equals(pupil)).findFirst()
                .orElseThrow().lastName();
    }

    private static Audited audited(GradeSpan... valued) {
        return new Audited(withValues(Sample2022.submission(), valued), YEAR, List
                .of(StatedPolicy.of(Map.of("evaluation.missedAssignments", "3", "evaluation.withinSchooldays", "15"))));
    }

    private static Submission withValues(Submission sample, GradeSpan... valued) {
        var lines = new ArrayList<>(sample.lines());
        for (var span : valued) {
            lines.add(new Submission.Line(
                    new Figure(YEAR, "valueOfAda." + span.label(), new BigDecimal("12000"), "invented"), ""));
        }
        return new Submission(sample.lea(), sample.by(), lines, sample.names());
    }
}
