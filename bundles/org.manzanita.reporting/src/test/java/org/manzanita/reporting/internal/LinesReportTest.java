package org.manzanita.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.model.EntityType;
import org.manzanita.model.Grade;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Table;

@DisplayName("ATT-19: the lines of the state's attendance collection")
class LinesReportTest {

    private static final LocalDate MON_2025_08_18 = LocalDate.of(2025, 8, 18);
    private static final List<LocalDate> DAYS = District.weekdays(MON_2025_08_18, 200);

    /**
     * 200 days from 18 August in ten school months; four end by 31 December (5 December) and eight by 15 April (27 March).
     * A pupil of grade 4 in a full-time program earns all of them, one of grade 10 in a part-time program 100.
     */
    private static Table lines(EntityType type) {
        var lea = new District(type, "2025-26").school("1", MON_2025_08_18, 200).program("full", "paper", true)
                .program("part", "paper", false);
        for (int i = 0; i < 10; i++) {
            lea.month("1", i + 1, DAYS.get(20 * i), DAYS.get(20 * i + 19));
        }
        lea.pupil("P-1", days(Grade.GRADE_4, "full", 200)).pupil("P-2", days(Grade.GRADE_10, "part", 100));
        return Read.run(new LinesReport(lea.afterwards()), lea.pupils()).getFirst();
    }

    private static List<JudgedDay> days(Grade grade, String program, int count) {
        var days = new ArrayList<JudgedDay>();
        for (var day : DAYS.subList(0, count)) {
            days.add(new JudgedDay(day, "A-" + program, program, "paper", "1", grade, District.earned()));
        }
        return days;
    }

    private static List<String> row(Table table, String line, String measure, String span) {
        return Read.row(table, line, measure, span).subList(3, 6).stream().map(Object::toString).toList();
    }

    @Test
    @DisplayName("EC 41601: a district's regular ADA stands on A-1 for P-1, P-2 and Annual, span by span")
    void aDistrictsRegularAdaStandsOnA1() {
        var table = lines(EntityType.DISTRICT);

        // Grade 10: 80 of 80 days by P-1, 100 of 160 by P-2 is 0.625, 100 of 200 in the year.
        assertThat(row(table, "A-1", "regular", "4-6")).containsExactly("1.00", "1.00", "1.00");
        assertThat(row(table, "A-1", "regular", "9-12")).containsExactly("1.00", "0.63", "0.50");
        assertThat(row(table, "A-1", "regular", "all")).containsExactly("2.00", "1.63", "1.50");
        assertThat(row(table, "", "fullTime", "all")).containsExactly("1.00", "1.00", "1.00");
    }

    @Test
    @DisplayName("EC 41601(a): a county office divides by 70, 135 and 175, and B-3 repeats its full-time study")
    void aCountyOfficesMemoLineRepeatsItsFullTimeStudy() {
        var table = lines(EntityType.COUNTY_OFFICE);

        // 80 / 70, 160 / 135, 200 / 175.
        assertThat(row(table, "B-3", "fullTime", "elementary")).containsExactly("1.14", "1.19", "1.14");
        assertThat(row(table, "B-3", "fullTime", "high school")).containsExactly("0.00", "0.00", "0.00");
        assertThat(row(table, "B-3", "fullTime", "all")).containsExactly("1.14", "1.19", "1.14");
        assertThat(table.notes()).anyMatch(note -> note.contains("A memo line left at 0 is a finding"));
    }

    @Test
    @DisplayName("5 CCR 11960: a charter divides by the days taught; lines whose numbers are not known have none")
    void aChartersLinesHaveNoNumberThatIsNotKnown() {
        var table = lines(EntityType.CHARTER);

        assertThat(row(table, "", "regular", "4-6")).containsExactly("1.00", "1.00", "1.00");
        assertThat(row(table, "", "regular", "9-12")).containsExactly("1.00", "0.63", "0.50");
        assertThat(row(table, "", "paper", "all")).containsExactly("2.00", "1.63", "1.50");
        assertThat(table.rows()).allMatch(row -> row.getFirst().equals(""));
        assertThat(table.notes()).anyMatch(note -> note.contains("not in the law tables (attendanceLine)"));
    }
}
