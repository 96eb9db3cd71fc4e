package org.manzanita.modality.traditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.model.Grade;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.RegisteredRule;
import org.manzanita.rules.UnknownLawException;

@DisplayName("The law of traditional Independent Study, year by year")
class TraditionalLawTest {

    /** Parameters whose rows stand beside one another: steps of the audit guide, and words that a year made stale. */
    private static final Set<String> SEVERAL_AT_ONCE = Set.of("auditStep", "staleWords");
    private static final String TRADITIONAL = TraditionalModality.NAME;
    private static final Law LAW = Law.of(List.of(new TraditionalLaw()));

    private static LocalDate september(String year) {
        return SchoolYear.of(year).firstDay().plusMonths(2);
    }

    @ParameterizedTest(name = "{0}: asynchronous {1}, synchronous {2}")
    @CsvSource({"2019-20, false, false", "2020-21, false, false", "2021-22, false, false", "2022-23, false, true",
            "2023-24, false, true", "2024-25, true, true", "2025-26, true, true", "2026-27, true, true"})
    @DisplayName("EC 51747.5(b)(2): what counts beside work products (T-03, T-04)")
    void whatCounts(String year, boolean asynchronous, boolean synchronous) {
        var day = september(year);

        assertThat(LAW.need("asynchronousCounts", TRADITIONAL, day).flag()).isEqualTo(asynchronous);
        assertThat(LAW.need("synchronousCounts", TRADITIONAL, day).flag()).isEqualTo(synchronous);
    }

    @ParameterizedTest(name = "{0}: long-term from {1}, short {2}, long {3}")
    @CsvSource(delimiter = '|', value = {"2019-20 | 1 | beforeStart | beforeStart",
            "2020-21 | 1 | beforeStart | beforeStart",
            "2021-22 | 15 | laterOf:30days,10-15 | laterOf:30days,10-15",
            "2022-23 | 15 | withinSchooldays:10 | beforeStart", "2023-24 | 15 | withinSchooldays:10 | beforeStart",
            "2024-25 | 16 | anyTimeInYear | beforeStart", "2025-26 | 16 | anyTimeInYear | beforeStart",
            "2026-27 | 16 | anyTimeInYear | beforeStart"})
    @DisplayName("EC 51747(g)(9): when signatures are due (A-04, A-05, D-07)")
    void whenSignaturesAreDue(String year, int longTermFrom, String shortTerm, String longTerm) {
        var day = september(year);

        assertThat(LAW.need("longTermFrom", TRADITIONAL, day).integer()).isEqualTo(longTermFrom);
        assertThat(LAW.need("signatureTiming", TRADITIONAL + "/short", day).value()).isEqualTo(shortTerm);
        assertThat(LAW.need("signatureTiming", TRADITIONAL + "/long", day).value()).isEqualTo(longTerm);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2020-21, pupil;parentOrGuardian;supervisingTeacher",
            "2021-22, pupil|parentOrGuardian;supervisingTeacher;specialEducationTeacher",
            "2022-23, pupil;parentOrGuardian;supervisingTeacher;specialEducationTeacher"})
    @DisplayName("EC 51747(g)(9): who signs (A-03)")
    void whoSigns(String year, String signers) {
        assertThat(LAW.need("agreementSigners", TRADITIONAL, september(year)).value()).isEqualTo(signers);
    }

    @Test
    @DisplayName("EC 51747(g)(1)-(8): AB 130 added four elements to the agreement (A-02)")
    void theElementsOfTheAgreement() {
        assertThat(values("agreementElement", "2020-21")).hasSize(10).doesNotContain("connectivity", "supports",
                "satisfactoryProgress", "parentCommunication");
        assertThat(values("agreementElement", "2021-22")).hasSize(14).contains("connectivity", "supports",
                "satisfactoryProgress", "parentCommunication");
        assertThat(values("agreementElement", "2026-27")).isEqualTo(values("agreementElement", "2021-22"));
    }

    @Test
    @DisplayName("EC 51747(a)-(h): the elements of the board policy (P-01 to P-12)")
    void theElementsOfTheBoardPolicy() {
        assertThat(values("policyElement", "2020-21")).containsExactlyInAnyOrder("assignmentLength",
                "evaluationTrigger", "agreementRequirement");
        assertThat(values("policyElement", "2021-22")).containsExactlyInAnyOrder("assignmentLength",
                "evaluationTrigger", "satisfactoryProgress", "content", "reengagement", "synchronousPlan",
                "returnPlan", "agreementRequirement", "conference");
    }

    private static List<String> values(String parameter, String year) {
        return LAW.rows(parameter, september(year)).stream().map(LawRow::value).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-20", "2020-21", "2021-22", "2022-23", "2023-24", "2024-25", "2025-26", "2026-27"})
    void noParameterIsSetTwiceForOneDay(String year) {
        for (var day = SchoolYear.of(year).firstDay(); !day.isAfter(SchoolYear.of(year).lastDay()); day = day
                .plusDays(1)) {
            var seen = new HashSet<String>();
            for (var row : LAW.everyRow()) {
                boolean isOneOfSeveral = row.parameter().endsWith("Element")
                        || SEVERAL_AT_ONCE.contains(row.parameter());
                if (row.holdsOn(day) && !isOneOfSeveral) {
                    assertThat(seen.add(row.parameter() + "/" + row.applies())).as(row + " on " + day).isTrue();
                }
            }
        }
    }

    @Test
    void theRegisterHoldsEveryCreditRule() {
        assertThat(LAW.register()).extracting(RegisteredRule::rule).contains("T-01", "T-02", "T-03", "T-04", "T-05",
                "T-06", "T-07", "T-08", "T-09", "T-10", "T-11", "T-12", "ATT-05", "ATT-06", "ATT-07", "ATT-09",
                "ATT-10", "ATT-11");
    }

    @Test
    void withoutTheStatesMinimumDaysNothingIsJudged() {
        var monday = LocalDate.of(2025, 9, 15);

        assertThatThrownBy(() -> Study.of(Grade.GRADE_6, monday, monday).on(monday, LAW))
                .isInstanceOf(UnknownLawException.class).hasMessageContaining("minimumDay");
    }

    @Test
    void anotherYearsLawCanBeReplayed() {
        var tuesday = LocalDate.of(2025, 9, 16);
        var study = Study.of(Grade.GRADE_6, tuesday, tuesday).work("W", tuesday, 150).platform("P", tuesday, 30)
                .session("S", tuesday, 60);

        assertThat(study.on(tuesday, Study.law().asIn(SchoolYear.of("2021-22"))).counted().count()).isEqualTo(150);
        assertThat(study.on(tuesday, Study.law().asIn(SchoolYear.of("2023-24"))).counted().count()).isEqualTo(210);
        assertThat(study.on(tuesday).counted().count()).isEqualTo(240);
    }
}
