package org.manzanita.modality.coursebased;

import java.util.List;
import org.manzanita.modality.coursebased.internal.CourseDays;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.Law;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Period;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51749.5(c): a schoolday is earned by the certified minutes of the courses in which the pupil is enrolled, while
 * progress is satisfactory. The time value of work does not matter here.
 */
@Component
public final class CourseBasedModality implements Modality {

    /** As agreements write it. */
    public static final String NAME = "course-based";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<DayValue> judge(Period period, Law law) {
        var days = new CourseDays(period, law);
        return period.schooldays().stream().map(day -> new DayValue(day, days.find(day))).toList();
    }
}
