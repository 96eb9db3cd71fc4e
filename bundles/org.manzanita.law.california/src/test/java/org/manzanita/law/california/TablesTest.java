package org.manzanita.law.california;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzanita.model.Grade;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;

class TablesTest {

    private final CaliforniaLaw tables = new CaliforniaLaw();
    private final Law law = Law.of(List.of(tables));

    @Test
    void datedRowsOfOneParameterNeverOverlap() {
        var overlaps = new ArrayList<String>();
        var rows = tables.rows();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                var one = rows.get(i);
                var other = rows.get(j);
                if (one.parameter().equals(other.parameter()) && one.applies().equals(other.applies())
                        && (one.holdsOn(other.from()) || other.holdsOn(one.from()))) {
                    overlaps.add(one + " and " + other);
                }
            }
        }
        assertThat(overlaps).isEmpty();
    }

    @Test
    void aRowEndsNoEarlierThanItBegins() {
        assertThat(tables.rows()).allMatch(row -> row.until().map(until -> !until.isBefore(row.from())).orElse(true));
        assertThat(tables.register()).allMatch(rule -> rule.until().map(until -> !until.isBefore(rule.from()))
                .orElse(true));
    }

    @Test
    void aRuleIsRegisteredOnceForEachStartAndItsWordingsDoNotOverlap() {
        var register = tables.register();
        assertThat(register.stream().map(rule -> rule.rule() + "@" + rule.from()).toList()).doesNotHaveDuplicates();
        for (var rule : register) {
            assertThat(register).filteredOn(other -> other.rule().equals(rule.rule())
                    && other.from().isAfter(rule.from()))
                    .allMatch(later -> rule.until().map(until -> until.isBefore(later.from())).orElse(false));
        }
    }

    @Test
    void everyRowNamesARegisteredRuleThatIsInForceWhenItBegins() {
        assertThat(tables.rows()).allSatisfy(row -> assertThat(tables.register())
                .as("%s from %s", row.rule(), row.from())
                .anyMatch(rule -> rule.rule().equals(row.rule()) && inForce(rule, row)));
    }

    @Test
    void everyRegisteredRuleHasAConsequenceOfTheLegendAndPlainWords() {
        assertThat(tables.register()).allSatisfy(rule -> {
            assertThat(rule.consequence()).isIn("N", "W", "Z", "X", "F", "O");
            assertThat(rule.words()).endsWith(".");
            assertThat(rule.section()).isNotBlank();
        });
    }

    @Test
    void reasonCodesAreUniqueOrderedAndSayWhatToDo() {
        assertThat(tables.reasonCodes()).extracting(ReasonCode::code).doesNotHaveDuplicates();
        assertThat(tables.reasonCodes()).extracting(ReasonCode::order).doesNotHaveDuplicates().isSorted();
        assertThat(tables.reasonCodes()).allSatisfy(code -> {
            assertThat(code.means()).endsWith(".");
            assertThat(code.cure()).endsWith(".");
        });
    }

    @ParameterizedTest(name = "grade {0}: {1} minutes")
    @CsvSource({"TK, 180", "K, 180", "1, 230", "3, 230", "4, 240", "8, 240", "9, 240", "12, 240", "AD, 240"})
    void theMinimumSchooldayFollowsTheGrade(String grade, int minutes) {
        assertThat(law.need("minimumDay", Grade.of(grade), LocalDate.of(2025, 9, 16)).integer()).isEqualTo(minutes);
    }

    @ParameterizedTest(name = "{0}: {1} schooldays")
    @CsvSource({"2020-05-01, 5", "2021-06-30, 5", "2021-07-01, 3", "2024-06-30, 3", "2024-07-01, 1", "2026-09-01, 1"})
    void theShortestStayFollowsTheYear(LocalDate day, int schooldays) {
        assertThat(law.need("minimumConsecutiveDays", "district", day).integer()).isEqualTo(schooldays);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({"2026-07-08, district, ownPrograms;bargained", "2026-07-08, charter, fixed;countyComparator;bargained",
            "2026-07-09, district, ownPrograms;countyComparator;fixed;bargained"})
    void theRatioOptionsOpenOnThe9thOfJuly2026(LocalDate day, String entity, String options) {
        assertThat(law.need("ratioOptions", entity, day).value()).isEqualTo(options);
    }

    private static boolean inForce(RegisteredRule rule, LawRow row) {
        return !row.from().isBefore(rule.from())
                && rule.until().map(until -> !row.from().isAfter(until)).orElse(true);
    }
}
