package org.manzanita.modality.coursebased;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.modality.coursebased.internal.ClassroomOffering;
import org.manzanita.modality.coursebased.internal.LiveContacts;
import org.manzanita.model.Course;
import org.manzanita.model.Figure;
import org.manzanita.model.Grade;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Surroundings;

class CourseBasedReportsTest {

    private static JudgedPupil judged(CourseBasedFile file, String year) {
        return new JudgedPupil(file.pupil(), SchoolYear.of(year), file.judged().stream()
                .map(CourseBasedReportsTest::day).toList());
    }

    private static JudgedDay day(DayValue value) {
        return new JudgedDay(value.day(), "A-1", "courses", CourseBasedModality.NAME, "34000010000001", Grade.GRADE_10,
                value.finding());
    }

    private static Surroundings around(CourseBasedFile file, String year, LocalDate on) {
        return new Surroundings(file.program(), CourseBasedFile.law(), List.of(), SchoolYear.of(year), on);
    }

    private static CourseBasedFile oneAda() {
        return CourseBasedFile.taught("2025-26", LocalDate.of(2025, 8, 18), LocalDate.of(2026, 6, 5))
                .course("ALG", "mathematics", 240)
                .with(new Figure(SchoolYear.of("2025-26"), "leaAda", BigDecimal.valueOf(5), "P-2"));
    }

    @Test
    @DisplayName("EC 51749.5(c)(5): 1 ADA of 5 is half above the threshold, and that half is reduced by 5.4 percent")
    void theAnnualLineIsReduced() {
        var file = oneAda().with(new Figure(SchoolYear.of("2024-25"), "absenceRateHighSchool", new BigDecimal("5.4"),
                "Department of Education"));
        var table = new CourseBasedReduction().run(Stream.of(judged(file, "2025-26")),
                around(file, "2025-26", LocalDate.of(2026, 6, 30)));
        var annual = table.rows().getLast();

        assertThat(annual).containsExactly("Annual", new BigDecimal("1.00"), BigDecimal.valueOf(5),
                new BigDecimal("0.50"), new BigDecimal("0.50"), "", new BigDecimal("5.4"), new BigDecimal("0.03"),
                new BigDecimal("0.97"));
        assertThat(table.notes()).anyMatch(note -> note.contains("5.4 percent, recorded for 2024-25"));
    }

    @Test
    void aRateThatIsNotRecordedIsAskedForByName() {
        var file = oneAda();
        var table = new CourseBasedReduction().run(Stream.of(judged(file, "2025-26")),
                around(file, "2025-26", LocalDate.of(2026, 6, 30)));

        assertThat(table.notes()).anyMatch(note -> note.contains("absenceRateHighSchool of 2024-25"));
        assertThat(table.rows().getLast().getLast()).isEqualTo("");
    }

    @Test
    @DisplayName("EC 51749.5(a)(15)")
    void aGraduationCourseWithoutAClassroomSectionIsNamed() {
        var file = oneAda().with(new Course("ECO", "Economics", "historySocialScience", true, false))
                .certified("ECO", "2025-26", 60, LocalDate.of(2025, 6, 10));

        assertThat(new ClassroomOffering().look(around(file, "2025-26", LocalDate.of(2025, 9, 1)))).singleElement()
                .satisfies(notice -> assertThat(notice.duty()).contains("Economics (ECO)"));
    }

    @Test
    @DisplayName("Through 2020-21 there are two live contacts in each month, and none are asked for later")
    void liveContactsOfAMonth() {
        var file = CourseBasedFile.taught("2019-20", LocalDate.of(2019, 8, 19), LocalDate.of(2019, 9, 30))
                .course("ALG", "mathematics", 240);
        var notices = new LiveContacts().look(judged(file, "2019-20"),
                around(file, "2019-20", LocalDate.of(2019, 9, 10)));

        assertThat(notices).extracting(Notice::state).containsExactly(Notice.State.OVERDUE, Notice.State.DUE);
        assertThat(new LiveContacts().look(judged(oneAda(), "2025-26"),
                around(oneAda(), "2025-26", LocalDate.of(2025, 12, 1)))).isEmpty();
    }
}
