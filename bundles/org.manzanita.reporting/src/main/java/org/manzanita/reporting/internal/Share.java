package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.CourseMode;
import org.manzanita.model.Days;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.Recorded;

/** CAL-11: the share of a pupil's scheduled instruction that is Independent Study on one day. */
final class Share {

    private Share() {}

    /**
     * All of it in a full-time program; in another the courses by Independent Study over all courses, by their daily
     * minutes where every one of them has these, else by their number. Empty when a part-time pupil's courses are not
     * recorded.
     */
    static Optional<Days> of(JudgedPupil pupil, JudgedDay studied, ProgramFile program, LocalDate day) {
        if (program.program(studied.programId()).map(found -> found.fact().fullTime()).orElse(true)) {
            return Optional.of(Days.ONE);
        }
        var courses = pupil.file().all(CourseEnrollment.class).stream().map(Recorded::fact)
                .filter(course -> course.holdsOn(day)).toList();
        if (courses.isEmpty()) {
            return Optional.empty();
        }
        boolean timed = courses.stream().allMatch(course -> minutes(course, pupil, program) > 0);
        long independent = weight(courses.stream().filter(course -> course.mode() != CourseMode.CLASSROOM).toList(),
                timed, pupil, program);
        return Optional.of(Days.of(independent, weight(courses, timed, pupil, program)));
    }

    private static long weight(List<CourseEnrollment> courses, boolean timed, JudgedPupil pupil, ProgramFile program) {
        return timed
                ? courses.stream().mapToLong(course -> minutes(course, pupil, program)).sum()
                : courses.size();
    }

    private static int minutes(CourseEnrollment course, JudgedPupil pupil, ProgramFile program) {
        return program.certification(course.courseId(), pupil.year())
                .map(certified -> certified.fact().dailyMinutes().count()).orElse(0);
    }
}
