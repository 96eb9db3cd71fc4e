package org.manzanita.policy.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
/**
 * Days that a week is worth by the part of its work that came in. A band can only take days away: those above it are
 * refused from the end of the week, and none is earned that the time value of work does not carry.
 *
 * @param bands from the highest percentage down
 */
record WeeklyBands(Citation citation, Applies applies, List<Band> bands) implements Provision {

    /** A school week of Monday to Friday; bands are written for it, and scaled down to shorter weeks. */
    private static final int FULL_WEEK = DayOfWeek.FRIDAY.getValue();

    /**
     * @param atLeast percent of the week's work
     * @param days of a full week
     */
    record Band(int atLeast, int days) {}

    WeeklyBands {
        bands = bands.stream().sorted(Comparator.comparing(Band::atLeast).reversed()).toList();
    }

    @Override
    public PolicyValue value() {
        return value("attendance.weeklyBands", String.join(", ",
                bands.stream().map(band -> band.atLeast() + "% " + band.days() + " days").toList()));
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var work = WeeksWork.of(period.pupil(), period.agreement().fact().agreementId());
        var refusals = new TreeMap<LocalDate, Reason>();
        period.weeks().forEach((monday, days) -> {
            var done = work.get(monday);
            if (done != null) {
                int worth = worth(done.percent()) * days.size() / FULL_WEEK;
                var reason = Reason.refuses("POLICY_BAND", citation, done.done() + " of " + done.due()
                        + " assignments of the week of " + monday + " came in (" + done.percent()
                        + " percent), so the district credits " + worth + " of its " + days.size() + " schooldays.",
                        done.open());
                days.stream().skip(worth).forEach(day -> refusals.put(day, reason));
            }
        });
        return refusedRuns(period, day -> Optional.ofNullable(refusals.get(day)));
    }

    private int worth(int percent) {
        return bands.stream().filter(band -> percent >= band.atLeast()).findFirst().map(Band::days).orElse(0);
    }
}
