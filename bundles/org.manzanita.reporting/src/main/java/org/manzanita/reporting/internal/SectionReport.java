package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Course;
import org.manzanita.model.CourseSection;
import org.manzanita.reporting.ReportRun;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * EC 51749: the Independent Study fields of course sections on one day, as far as course enrollments and the sections on
 * record tell them: by school, course, teacher and whether they are study (CAL-08).
 */
final class SectionReport implements ReportRun {

    private final Surroundings around;
    private final Windows windows;
    private final LocalDate census;
    private final SectionsTaken taken;
    private boolean sectionMissing;

    /** @param census the day on which sections are looked at; absent for the fall census */
    SectionReport(Surroundings around, Optional<LocalDate> census) {
        this.around = around;
        this.windows = new Windows(around);
        this.census = census.orElseGet(() -> HalfReport.fallCensus(around));
        this.taken = new SectionsTaken(around, this.census);
    }

    @Override
    public void accept(JudgedPupil pupil) {
        taken.accept(pupil);
    }

    @Override
    public List<Table> tables() {
        var sheet = new Sheet("Course sections of " + around.program().lea().name() + " on " + census);
        sheet.column("school", "School").column("course", "Course").column("title", "Title")
                .column("teacher", "Teacher").column("pupils", "Pupils").column("section", "Section")
                .column("stateCourse", "9.07").column("level", "9.19").column("study", "IS (9.23)")
                .column("distance", "9.24").column("onlineType", "9.33");
        taken.pupils().forEach((one, count) -> {
            var sections = taken.sectionsOf(one);
            if (sections.isEmpty()) {
                sectionMissing = true;
                row(sheet, one, count, Optional.empty());
            }
            sections.forEach(section -> row(sheet, one, count, Optional.of(section)));
        });
        if (census.isAfter(around.on())) {
            sheet.note("The census day " + census + " is still to come.");
        }
        if (taken.withoutCourses() > 0) {
            sheet.note(Sheet.count(taken.withoutCourses(), "pupil") + " in study that day without a course on record: "
                    + "their sections cannot be told.");
        }
        if (sectionMissing) {
            sheet.note("Rows without a section are of courses whose section is not on record. Import them with "
                    + "courseSections.csv; calpads:sections writes the state's file.");
        }
        return List.of(sheet.table());
    }

    private void row(Sheet sheet, SectionsTaken.Taken one, int pupils, Optional<CourseSection> section) {
        sheet.row(windows.nameOf(one.school()), one.courseId(),
                around.program().course(one.courseId()).map(Recorded::fact).map(Course::title).orElse(""),
                one.teacher(), pupils, section.map(CourseSection::sectionId).orElse(""),
                section.flatMap(CourseSection::stateCourse).orElse(""),
                section.flatMap(CourseSection::level).orElse(""), one.study() ? "Y" : "N",
                section.map(of -> of.distance() ? "Y" : "N").orElse(""),
                section.flatMap(CourseSection::onlineType).orElse(""));
    }
}
