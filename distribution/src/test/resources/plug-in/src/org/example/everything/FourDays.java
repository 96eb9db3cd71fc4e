package org.example.everything;

import java.time.LocalDate;
import java.util.List;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Valuation;
import org.manzanita.rules.WorkedOut;

/** No week is worth more than four days. */
public final class FourDays implements Valuation {

    @Override
    public String name() {
        return "ext.fourDays";
    }

    @Override
    public WorkedOut<Integer> of(List<LocalDate> week, Period period, Law law) {
        return WorkedOut.known(Math.min(4, week.size()), "A week is worth four days.", List.of());
    }
}
