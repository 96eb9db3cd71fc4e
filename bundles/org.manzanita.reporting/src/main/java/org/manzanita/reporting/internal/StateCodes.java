package org.manzanita.reporting.internal;

import org.manzanita.model.EntityType;
import org.manzanita.model.Lea;

/** The codes of LEAs and schools as the state's files hold them: seven digits of the fourteen. */
final class StateCodes {

    private StateCodes() {}

    /** A charter school that reports for itself stands in the field of the LEA by its school code. */
    static String reportingLea(Lea lea) {
        var code = lea.lea().value();
        return lea.entityType() == EntityType.CHARTER ? lastSeven(code) : code.substring(0, Math.min(7, code.length()));
    }

    static String lastSeven(String code) {
        return code.substring(Math.max(0, code.length() - 7));
    }
}
