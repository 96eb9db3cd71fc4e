package org.manzanita.modality.coursebased.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Course;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/** EC 51749.5(a)(15): no course that is required for graduation is offered only by Independent Study. */
@Component
public final class ClassroomOffering implements Watch {

    private static final Citation NOT_EXCLUSIVE = new Citation("C-17", "EC 51749.5(a)(15)");

    @Override
    public String name() {
        return "classroomOffering";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        return List.of();
    }

    @Override
    public List<Notice> look(Surroundings surroundings) {
        var courses = new LinkedHashMap<String, Recorded<Course>>();
        surroundings.program().all(Course.class).forEach(course -> courses.put(course.fact().key(), course));
        var notices = new ArrayList<Notice>();
        for (var course : courses.values()) {
            if (course.fact().requiredForGraduation() && !course.fact().classroomSection()) {
                surroundings.program().certification(course.fact().courseId(), surroundings.year())
                        .filter(certified -> !certified.fact().resolvedOn().isAfter(surroundings.on()))
                        .ifPresent(certified -> notices.add(new Notice(name(), Optional.empty(), "Offer "
                                + course.fact().title() + " (" + course.fact().courseId() + ") in a classroom as well.",
                                certified.fact().resolvedOn(), Optional.empty(), Notice.State.DUE,
                                Reason.notes("CBIS_DUTY", NOT_EXCLUSIVE, course.fact().title()
                                        + " is required for graduation, is certified for " + surroundings.year()
                                        + ", and has no classroom section.", List.of(course.id(), certified.id())))));
            }
        }
        return notices;
    }
}
