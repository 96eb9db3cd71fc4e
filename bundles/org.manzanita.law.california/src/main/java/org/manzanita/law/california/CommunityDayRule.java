package org.manzanita.law.california;

import java.util.List;
import org.manzanita.model.School;
import org.manzanita.model.SchoolType;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 48663: no part of a community day school's minimum day is met by Independent Study. */
@Component
public final class CommunityDayRule implements StateRule {

    private static final Citation COMMUNITY_DAY = new Citation("E-09", "EC 48663(d)");

    @Override
    public List<String> rules() {
        return List.of("E-09");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        if (period.program().all(School.class).stream()
                .noneMatch(school -> school.fact().schoolType() == SchoolType.COMMUNITY_DAY)) {
            return List.of();
        }
        return Stretch.of(period.schooldays(), day -> period.pupil().enrollmentOn(day)
                .filter(enrollment -> period.program().school(enrollment.fact().schoolId())
                        .filter(school -> school.fact().schoolType() == SchoolType.COMMUNITY_DAY).isPresent())
                .orElse(null)).stream()
                .map(stretch -> stretch.ruling(Reason.refuses("COMMUNITY_DAY", COMMUNITY_DAY,
                        "The pupil was enrolled in a community day school " + stretch.dates()
                                + ", whose day cannot be met by Independent Study.",
                        List.of(stretch.of().id()))))
                .toList();
    }
}
