package org.manzanita.modality.traditional;

import java.util.List;
import org.manzanita.modality.traditional.internal.PeriodOfStudy;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.Law;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Period;
import org.osgi.service.component.annotations.Component;

/** EC 51745-51747.5: a schoolday is earned by the time value of work and of synchronous instruction. */
@Component
public final class TraditionalModality implements Modality {

    /** The name that agreements use for this modality. */
    public static final String NAME = "traditional";

    @Override
    public String name() {
        return NAME;
    }

    /**
     * Judges each schoolday by its minutes.
     *
     * @throws org.manzanita.rules.UnknownLawException if no installed bundle sets the minimum day for the period
     */
    @Override
    public List<DayValue> judge(Period period, Law law) {
        return PeriodOfStudy.of(period, law).judged();
    }
}
