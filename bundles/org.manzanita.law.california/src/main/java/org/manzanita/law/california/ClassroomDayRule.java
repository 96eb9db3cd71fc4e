package org.manzanita.law.california;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.manzanita.model.ClassroomAttendance;
import org.manzanita.model.Minutes;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.MinimumDay;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/**
 * EC 48205(d), 51747.5(b)(3)-(4): a day is Independent Study or classroom attendance, and not both.
 *
 * <p>Classroom minutes that alone meet the minimum day take the day (reading G-13); fewer leave it alone.
 */
@Component
public final class ClassroomDayRule implements StateRule {

    private static final Citation ONE_DAY = new Citation("E-18", "EC 51747.5(b)(3)-(4)");

    @Override
    public List<String> rules() {
        return List.of("E-18");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var agreement = period.agreement().fact();
        var byDay = new TreeMap<LocalDate, List<Recorded<ClassroomAttendance>>>();
        for (var recorded : period.pupil().all(ClassroomAttendance.class)) {
            if (agreement.covers(recorded.fact().day()) && period.year().contains(recorded.fact().day())) {
                byDay.computeIfAbsent(recorded.fact().day(), day -> new ArrayList<>()).add(recorded);
            }
        }
        var rulings = new ArrayList<Ruling>();
        byDay.forEach((day, attended) -> {
            var minutes = attended.stream().map(recorded -> recorded.fact().minutes())
                    .reduce(Minutes.ZERO, Minutes::plus);
            MinimumDay.of(period.pupil(), period.program(), law, day)
                    .filter(needed -> minutes.reaches(needed.minutes()))
                    .ifPresent(needed -> rulings.add(Ruling.on(day, Reason.refuses("DOUBLE_DAY", ONE_DAY,
                            "The pupil attended " + minutes + " in the classroom on " + day
                                    + ", which meets the minimum day of " + needed.minutes()
                                    + " there; the day is claimed as classroom attendance.",
                            attended.stream().map(Recorded::id).toList()))));
        });
        return rulings;
    }
}
