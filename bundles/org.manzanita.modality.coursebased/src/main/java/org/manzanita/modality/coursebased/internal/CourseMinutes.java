package org.manzanita.modality.coursebased.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.manzanita.modality.coursebased.CourseBasedModality;
import org.manzanita.model.CourseCertification;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.CourseMode;
import org.manzanita.model.EntryId;
import org.manzanita.model.Minutes;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.MinimumDay;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51749.5(a)(14): the equivalent daily minutes of the courses of a full-time pupil together meet the minimum day, and
 * their total minutes those of the year.
 *
 * <p>It looks at the last schoolday up to the day of asking, since courses are added and dropped.
 */
@Component
public final class CourseMinutes implements Watch {

    @Override
    public String name() {
        return "courseMinutes";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings around) {
        var notices = new ArrayList<Notice>();
        pupil.days().stream().filter(day -> day.modality().equals(CourseBasedModality.NAME)
                && !day.day().isAfter(around.on()) && isFullTime(day, around))
                .reduce((earlier, later) -> later)
                .ifPresent(day -> around.law().find("minutesOfTheDay", CourseBasedModality.NAME, day.day())
                        .ifPresent(row -> look(day, row, pupil, around, notices)));
        return notices;
    }

    private void look(JudgedDay day, LawRow row, JudgedPupil pupil, Surroundings around, List<Notice> notices) {
        var certified = certified(day.day(), pupil, around);
        var evidence = certified.stream().map(Recorded::id).toList();
        var daily = sum(certified, CourseCertification::dailyMinutes);
        MinimumDay.of(pupil.file(), around.program(), around.law(), day.day())
                .filter(minimum -> !daily.reaches(minimum.minutes()))
                .ifPresent(minimum -> notices.add(notice("Enroll the pupil in courses that together meet the minimum"
                        + " day.", row, day.day(),
                        daily + " a day are certified for the pupil's courses; the minimum day"
                                + " is " + minimum.minutes() + " (" + minimum.section() + ").",
                        evidence, pupil)));
        var total = sum(certified, CourseCertification::totalMinutes);
        around.law().find("annualMinutes", day.grade(), day.day()).filter(year -> !total.reaches(year.minutes()))
                .ifPresent(year -> notices.add(notice("Enroll the pupil in courses that together offer the minutes of"
                        + " the year.", row, day.day(),
                        total + " in all are certified for the pupil's courses; the year"
                                + " has " + year.minutes() + " (" + year.section() + ").",
                        evidence, pupil)));
    }

    private static boolean isFullTime(JudgedDay day, Surroundings around) {
        return around.program().program(day.programId()).filter(program -> program.fact().fullTime()).isPresent();
    }

    private static List<Recorded<CourseCertification>> certified(LocalDate day, JudgedPupil pupil,
            Surroundings around) {
        var courses = new LinkedHashMap<String, Recorded<CourseCertification>>();
        for (Recorded<CourseEnrollment> course : pupil.file().all(CourseEnrollment.class)) {
            if (course.fact().mode() == CourseMode.COURSE_BASED && course.fact().holdsOn(day)) {
                around.program().certification(course.fact().courseId(), pupil.year())
                        .ifPresent(found -> courses.put(course.fact().courseId(), found));
            }
        }
        return List.copyOf(courses.values());
    }

    private static Minutes sum(List<Recorded<CourseCertification>> certified,
            Function<CourseCertification, Minutes> minutes) {
        return certified.stream().map(course -> minutes.apply(course.fact())).reduce(Minutes.ZERO, Minutes::plus);
    }

    private Notice notice(String duty, LawRow row, LocalDate since, String held, List<EntryId> evidence,
            JudgedPupil pupil) {
        return new Notice(name(), Optional.of(pupil.pupil()), duty, since, Optional.empty(), Notice.State.DUE,
                Reason.notes("CBIS_DUTY", row.citation(), held, evidence));
    }
}
