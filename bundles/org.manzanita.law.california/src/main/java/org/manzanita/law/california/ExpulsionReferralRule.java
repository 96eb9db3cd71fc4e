package org.manzanita.law.california;

import java.util.List;
import org.manzanita.model.Status;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 51747(g)(8), 48915, 48917: a pupil referred for expulsion takes part only if a classroom was offered as well. */
@Component
public final class ExpulsionReferralRule implements StateRule {

    private static final Citation ALTERNATIVE = new Citation("E-02", "EC 51747(g)(8)");

    @Override
    public List<String> rules() {
        return List.of("E-02");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var referrals = Statuses.of(Status.EXPULSION_REFERRED, period);
        if (referrals.isEmpty()) {
            return List.of();
        }
        var offers = Statuses.of(Status.CLASSROOM_ALTERNATIVE_OFFERED, period);
        return Stretch.of(period.schooldays(), day -> offers.holdOn(day) ? null : referrals.on(day).orElse(null))
                .stream()
                .map(stretch -> stretch.ruling(Reason.refuses("CLASSROOM_ALTERNATIVE", ALTERNATIVE,
                        "The pupil was referred under EC 48915 or 48917, and no classroom alternative is recorded as"
                                + " offered " + stretch.dates() + ".",
                        List.of(stretch.of().id()))))
                .toList();
    }
}
