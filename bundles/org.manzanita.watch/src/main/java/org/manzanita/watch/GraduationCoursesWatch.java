package org.manzanita.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Course;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51745(e): no course that is required for graduation is offered by Independent Study alone.
 *
 * <p>A course that the board certified for the year is left to the law under which it is certified.
 */
@Component
public final class GraduationCoursesWatch implements Watch {

    @Override
    public String name() {
        return "graduationCourses";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        return List.of();
    }

    @Override
    public List<Notice> look(Surroundings surroundings) {
        var program = surroundings.program();
        var since = surroundings.year().firstDay();
        var latest = new LinkedHashMap<String, Recorded<Course>>();
        program.all(Course.class).forEach(course -> latest.put(course.fact().key(), course));
        var notices = new ArrayList<Notice>();
        surroundings.law().find("classroomSectionRequired", "all", since).ifPresent(row -> latest.values().stream()
                .filter(course -> course.fact().requiredForGraduation() && !course.fact().classroomSection()
                        && program.certification(course.fact().courseId(), surroundings.year()).isEmpty())
                .forEach(course -> notices.add(Duty.of("Offer " + course.fact().title() + " ("
                        + course.fact().courseId() + ") in a classroom as well.", row.citation(), since,
                        course.fact().title() + " is required for graduation and has no classroom section.",
                        List.of(course.id())).notice(name(), Optional.empty(), surroundings.on()))));
        return notices;
    }
}
