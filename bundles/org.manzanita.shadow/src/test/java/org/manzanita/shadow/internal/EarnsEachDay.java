package org.manzanita.shadow.internal;

import java.util.List;
import org.manzanita.model.Days;
import org.manzanita.model.Minutes;
import org.manzanita.rules.Citation;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.Finding;
import org.manzanita.rules.Law;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;

/** A modality by which every day earns. */
public final class EarnsEachDay implements Modality {

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public List<DayValue> judge(Period period, Law law) {
        var earned = new Finding.Earned(Days.ONE, Minutes.of(240), Minutes.of(240), List.of(Reason.supports("EARNED",
                new Citation("X-1", "Test 1"), "It was earned.", List.of())));
        return period.schooldays().stream().map(day -> new DayValue(day, earned)).toList();
    }
}
