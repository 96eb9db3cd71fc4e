package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.model.Course;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.CourseMode;
import org.manzanita.model.Enrollment;
import org.manzanita.reporting.ReportRun;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * EC 51749: the Independent Study indicator of course sections on one day, as far as course enrollments tell them apart:
 * by school, course, teacher and whether they are study (CAL-08).
 */
final class SectionReport implements ReportRun {

    /** Pupils who take one course at one school from one teacher, all of them by study or none. */
    private record Section(String school, String courseId, String teacher, boolean study)
            implements
                Comparable<Section> {

        private static final Comparator<Section> ORDER = Comparator.comparing(Section::school)
                .thenComparing(Section::courseId).thenComparing(Section::teacher).thenComparing(Section::study);

        @Override
        public int compareTo(Section other) {
            return ORDER.compare(this, other);
        }
    }

    private final Surroundings around;
    private final Windows windows;
    private final LocalDate census;
    private final Map<Section, Integer> pupils = new TreeMap<>();
    private int withoutCourses;

    /** @param census the day on which sections are looked at; absent for the fall census */
    SectionReport(Surroundings around, Optional<LocalDate> census) {
        this.around = around;
        this.windows = new Windows(around);
        this.census = census.orElseGet(() -> HalfReport.fallCensus(around));
    }

    @Override
    public void accept(JudgedPupil pupil) {
        var school = pupil.file().enrollmentOn(census).map(Recorded::fact).map(Enrollment::schoolId);
        if (school.isEmpty() || census.isAfter(around.on())) {
            return;
        }
        var taken = pupil.file().all(CourseEnrollment.class).stream().map(Recorded::fact)
                .filter(course -> course.holdsOn(census))
                .map(course -> new Section(school.get(), course.courseId(), course.teacher(),
                        course.mode() != CourseMode.CLASSROOM))
                .distinct().toList();
        taken.forEach(section -> pupils.merge(section, 1, Integer::sum));
        boolean studies = pupil.days().stream().anyMatch(day -> day.day().equals(census));
        withoutCourses += taken.isEmpty() && studies ? 1 : 0;
    }

    @Override
    public List<Table> tables() {
        var sheet = new Sheet("Course sections of " + around.program().lea().name() + " on " + census);
        sheet.column("school", "School").column("course", "Course").column("title", "Title")
                .column("teacher", "Teacher").column("pupils", "Pupils").column("study", "IS (9.23)");
        pupils.forEach((section, count) -> sheet.row(windows.nameOf(section.school()), section.courseId(),
                title(section.courseId()), section.teacher(), count, section.study() ? "Y" : "N"));
        if (census.isAfter(around.on())) {
            sheet.note("The census day " + census + " is still to come.");
        }
        if (withoutCourses > 0) {
            sheet.note(Sheet.count(withoutCourses, "pupil") + " in study that day without a course on record: their "
                    + "sections cannot be told.");
        }
        sheet.note(
                "Not on record, so that no line of the course section file is written: the state's course code (9.07), "
                        + "the instructional level (9.19), the distance learning indicator (9.24), the online instruction type "
                        + "(9.33), the teacher's statewide id, the section's id and its term.");
        return List.of(sheet.table());
    }

    private String title(String courseId) {
        return around.program().all(Course.class).stream().map(Recorded::fact)
                .filter(course -> course.courseId().equals(courseId)).map(Course::title)
                .reduce((earlier, later) -> later).orElse("");
    }
}
