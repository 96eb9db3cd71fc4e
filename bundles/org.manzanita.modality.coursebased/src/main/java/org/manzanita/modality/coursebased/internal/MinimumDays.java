package org.manzanita.modality.coursebased.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.MinimumDay;
import org.manzanita.rules.Period;

/** EC 46112-46180: the minimum day of the pupil's school and grade. */
record MinimumDays(Period period, Law law) {

    /** Empty if the pupil was enrolled nowhere, or in a grade without a minimum day. */
    Optional<LawRow> on(LocalDate day) {
        return MinimumDay.of(period.pupil(), period.program(), law, day);
    }
}
