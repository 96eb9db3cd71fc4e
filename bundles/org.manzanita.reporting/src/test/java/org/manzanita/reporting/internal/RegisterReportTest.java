package org.manzanita.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.model.Days;
import org.manzanita.model.EntityType;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Grade;
import org.manzanita.model.Minutes;
import org.manzanita.model.Permission;
import org.manzanita.model.PupilId;
import org.manzanita.model.Sets;
import org.manzanita.rules.Finding;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Reason;

@DisplayName("5 CCR 11703(b)(4), AUD-D-13: the attendance register")
class RegisterReportTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 8, 18);
    private static final List<LocalDate> DAYS = District.weekdays(MONDAY, 40);

    private final District district = new District(EntityType.DISTRICT, "2025-26").school("1", MONDAY, 40)
            .school("2", MONDAY, 40).program("full", "paper", true).month("1", 1, DAYS.get(0), DAYS.get(19))
            .month("1", 2, DAYS.get(20), DAYS.get(39)).month("2", 1, DAYS.get(0), DAYS.get(19));

    private RegisterReport report(String asked, OptionalInt month, Optional<String> school, boolean detailed) {
        return new RegisterReport(district.on(LocalDate.parse(asked)), month, school, detailed);
    }

    private static JudgedDay day(int index, String school, Finding finding) {
        return District.day(DAYS.get(index), school, Grade.GRADE_4, finding);
    }

    @Test
    void eachWeekdayHasAMarkOfWhatItEarned() {
        district.pupil("P-1", List.of(day(0, "1", District.earned()), day(1, "1", District.refused("LATE_WORK")),
                day(3, "1", District.earned(Days.of(1, 2))), day(5, "1", District.earned()),
                day(25, "1", District.earned())));

        var table = Read.run(report("2025-09-12", OptionalInt.empty(), Optional.empty(), false), district.pupils())
                .getFirst();

        assertThat(table.title()).isEqualTo(
                "Attendance register of School 1, school month 1, 2025-08-18 to 2025-09-12");
        assertThat(Read.cell(table, "week1", "P-1")).isEqualTo("1 0 · 0.50 ·");
        assertThat(Read.cell(table, "week2", "P-1")).isEqualTo("1 · · · ·");
        assertThat(Read.cell(table, "earned", "P-1")).isEqualTo("2.50");
        assertThat(Read.cell(table, "earned", "all")).isEqualTo("2.50");
    }

    @Test
    void theMonthIsTheLastThatHasBegunUnlessOneIsNamed() {
        district.pupil("P-1", List.of(day(0, "1", District.earned()), day(25, "1", District.earned())));

        assertThat(Read.run(report("2025-10-10", OptionalInt.empty(), Optional.empty(), false), district.pupils())
                .getFirst().title()).contains("school month 2");
        assertThat(Read.run(report("2025-10-10", OptionalInt.of(1), Optional.empty(), false), district.pupils())
                .getFirst().title()).contains("school month 1");
        assertThat(Read.run(report("2025-10-10", OptionalInt.of(7), Optional.empty(), false), district.pupils())
                .getFirst().notes()).singleElement().asString().contains("schoolMonths");
    }

    @Test
    void schoolsHaveTheirOwnPagesAndNoDayIsInTwo() {
        district.pupil("P-1", List.of(day(0, "1", District.earned()), day(1, "2", District.earned())));
        district.pupil("P-2", List.of(day(0, "2", District.earned())));

        var both = Read.run(report("2025-09-12", OptionalInt.of(1), Optional.empty(), false), district.pupils());
        assertThat(both).hasSize(2);
        assertThat(Read.cell(both.get(0), "earned", "all")).isEqualTo("1");
        assertThat(Read.cell(both.get(1), "earned", "all")).isEqualTo("2");
        assertThat(Read.run(report("2025-09-12", OptionalInt.of(1), Optional.of("2"), false), district.pupils()))
                .singleElement().satisfies(page -> assertThat(page.rows()).hasSize(3));
        assertThatThrownBy(() -> report("2025-09-12", OptionalInt.of(1), Optional.of("7"), false))
                .hasMessageContaining("'7'").hasMessageContaining("There are 1, 2.");
    }

    @Test
    @DisplayName("AUD-D-13: a mark names the entries that it rests on, and when the last was recorded")
    void aMarkNamesItsEntriesAndWhenTheLastWasRecorded() {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 2; i++) {
            entries.add(new Entry(new EntryId(70L + i), Instant.parse("2025-08-2" + (2 + i) + "T20:15:00Z"), "test", "",
                    new Permission("A-" + i, new PupilId("P-9"), MONDAY, Sets.of())));
        }
        var finding = new Finding.Earned(Days.ONE, Minutes.of(250), Minutes.of(240), List.of(Reason.supports(
                "TIME_VALUE", District.UNDER, "250 of 240 minutes.", List.of(new EntryId(71), new EntryId(70)))));
        var judged = new JudgedPupil(new PupilFile(new PupilId("P-9"), entries), district.year(),
                List.of(day(0, "1", finding), day(1, "1", District.refused("LATE_WORK"))));

        var marks = Read.run(report("2025-09-12", OptionalInt.of(1), Optional.empty(), true), List.of(judged)).get(1);

        assertThat(marks.rows().getFirst()).containsExactly("P-9", DAYS.get(0), "A-1", 1L, 250, 240, "", "#70 #71",
                "2025-08-23 13:15");
        assertThat(Read.cell(marks, "code", "P-9", DAYS.get(1).toString())).isEqualTo("LATE_WORK");
    }
}
