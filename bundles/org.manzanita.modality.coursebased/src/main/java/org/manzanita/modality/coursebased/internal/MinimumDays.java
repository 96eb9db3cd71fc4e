package org.manzanita.modality.coursebased.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;

/** EC 46112-46180: the minimum day of the pupil's school and grade. */
record MinimumDays(Period period, Law law) {

    /** Empty if the pupil was enrolled nowhere, or in a grade without a minimum day. */
    Optional<LawRow> on(LocalDate day) {
        return period.pupil().enrollmentOn(day).flatMap(enrollment -> period.program()
                .school(enrollment.fact().schoolId())
                .flatMap(school -> law.find("minimumDaySchoolType", Tokens.of(school.fact().schoolType()), day))
                .or(() -> law.find("minimumDay", enrollment.fact().grade(), day)));
    }
}
