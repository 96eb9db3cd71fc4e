package org.manzanita.audit.internal;

import org.manzanita.model.Days;
import org.manzanita.rules.Law;
import org.manzanita.rules.ReasonCode;

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

    /** What cures whatever the code stands for; empty if no installed bundle explains it. */
    static String cure(Law law, String code) {
        return law.reasonCode(code).map(ReasonCode::cure).orElse("");
    }
}
