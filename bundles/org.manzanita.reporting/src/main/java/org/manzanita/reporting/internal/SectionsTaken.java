package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.CourseMode;
import org.manzanita.model.CourseSection;
import org.manzanita.model.Enrollment;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;

/** Which courses pupils take on one day, by school, teacher and whether they are study, and the sections of each. */
final class SectionsTaken implements Consumer<JudgedPupil> {

    /** Pupils who take one course at one school from one teacher, all of them by study or none. */
    record Taken(String school, String courseId, String teacher, boolean study) implements Comparable<Taken> {

        private static final Comparator<Taken> ORDER = Comparator.comparing(Taken::school)
                .thenComparing(Taken::courseId).thenComparing(Taken::teacher).thenComparing(Taken::study);

        @Override
        public int compareTo(Taken other) {
            return ORDER.compare(this, other);
        }
    }

    private final Surroundings around;
    private final LocalDate census;
    private final Map<Taken, Integer> pupils = new TreeMap<>();
    private final Map<String, CourseSection> sections = new TreeMap<>();
    private int withoutCourses;

    SectionsTaken(Surroundings around, LocalDate census) {
        this.around = around;
        this.census = census;
        around.program().all(CourseSection.class).stream().map(Recorded::fact)
                .filter(section -> section.schoolYear().equals(around.year()))
                .forEach(section -> sections.put(section.key(), section));
    }

    @Override
    public void accept(JudgedPupil pupil) {
        var school = pupil.file().enrollmentOn(census).map(Recorded::fact).map(Enrollment::schoolId);
        if (school.isEmpty() || census.isAfter(around.on())) {
            return;
        }
        var taken = pupil.file().all(CourseEnrollment.class).stream().map(Recorded::fact)
                .filter(course -> course.holdsOn(census))
                .map(course -> new Taken(school.get(), course.courseId(), course.teacher(),
                        course.mode() != CourseMode.CLASSROOM))
                .distinct().toList();
        taken.forEach(one -> pupils.merge(one, 1, Integer::sum));
        boolean studies = pupil.days().stream().anyMatch(day -> day.day().equals(census));
        withoutCourses += taken.isEmpty() && studies ? 1 : 0;
    }

    /** The number of pupils in each. */
    Map<Taken, Integer> pupils() {
        return pupils;
    }

    /** Pupils in study that day of whom no course is on record. */
    int withoutCourses() {
        return withoutCourses;
    }

    /** The sections of the year, each as it was last recorded. */
    Collection<CourseSection> sections() {
        return sections.values();
    }

    /** The sections of the year that the LEA recorded for it, in their order. */
    List<CourseSection> sectionsOf(Taken taken) {
        return sections.values().stream().filter(section -> section.schoolId().equals(taken.school())
                && section.courseId().equals(taken.courseId()) && section.teacher().equals(taken.teacher())
                && section.study() == taken.study()).toList();
    }
}
