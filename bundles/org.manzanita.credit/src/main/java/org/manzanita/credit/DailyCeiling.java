package org.manzanita.credit;

import java.util.ArrayList;
import java.util.List;
import org.manzanita.model.Days;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Finding;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Law;
import org.manzanita.rules.Reason;

/** EC 51747.5(b)(3)-(4), 46300(e)(2), 47612(d): never more than one day of attendance for a pupil on one calendar day. */
final class DailyCeiling {

    private static final String PARAMETER = "dailyCeiling";
    private static final Citation WITHOUT_LAW = new Citation("ATT-04", "EC 46300");

    private DailyCeiling() {}

    /** @param days in order of day, then agreement */
    static List<JudgedDay> held(List<JudgedDay> days, Law law) {
        var held = new ArrayList<JudgedDay>(days.size());
        JudgedDay previous = null;
        var earnedToday = Days.ZERO;
        for (var judged : days) {
            if (previous == null || !previous.day().equals(judged.day())) {
                earnedToday = Days.ZERO;
            }
            previous = judged;
            var left = Days.ONE.minus(earnedToday);
            var within = judged.finding() instanceof Finding.Earned earned && earned.credit().compareTo(left) > 0
                    ? judged.with(limited(earned, left, citation(law, judged)))
                    : judged;
            earnedToday = earnedToday.plus(within.finding().credit());
            held.add(within);
        }
        return held;
    }

    private static Finding limited(Finding.Earned earned, Days left, Citation under) {
        var reasons = new ArrayList<>(earned.reasons());
        if (left.isZero()) {
            reasons.add(Reason.refuses("DOUBLE_DAY", under,
                    "The day was already earned in full under another agreement.", List.of()));
            return new Finding.NotEarned(earned.counted(), earned.needed(), reasons);
        }
        reasons.add(Reason.notes("DOUBLE_DAY", under,
                "Another agreement earned a part of the day, so " + left + " was left of it.", List.of()));
        return new Finding.Earned(left, earned.counted(), earned.needed(), reasons);
    }

    private static Citation citation(Law law, JudgedDay judged) {
        return law.find(PARAMETER, "all", judged.day()).map(row -> row.citation()).orElse(WITHOUT_LAW);
    }
}
