package org.manzanita.audit.internal;

import java.time.LocalDate;
import java.util.List;
import org.manzanita.model.Days;
import org.manzanita.model.School;
import org.manzanita.rules.Law;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.Surroundings;

/** How figures and cures are printed. */
final class Printed {

    private Printed() {}

    /** Days: whole ones as a whole number, others rounded once to two decimals (ATT-17). */
    static Object days(Days days) {
        return days.denominator().bitLength() == 1 ? (Object) days.numerator().longValueExact() : days.rounded(2);
    }

    /** ADA, rounded half up once to two decimals (ATT-17). */
    static Object ada(Days ada) {
        return ada.rounded(2);
    }

    /** The days of the year on which any school of the LEA is taught, in order. */
    static List<LocalDate> schooldays(Surroundings around) {
        return around.program().all(School.class).stream().map(school -> school.fact().schoolId()).distinct()
                .flatMap(school -> schooldays(around, school).stream()).distinct().sorted().toList();
    }

    /** The days of the year on which the school is taught, in order. */
    static List<LocalDate> schooldays(Surroundings around, String schoolId) {
        return around.program().calendarOf(schoolId).taughtBetween(around.year().firstDay(), around.year().lastDay());
    }

    /** What cures whatever the code stands for; empty if no installed bundle explains it. */
    static String cure(Law law, String code) {
        return law.reasonCode(code).map(ReasonCode::cure).orElse("");
    }
}
