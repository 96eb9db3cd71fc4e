package org.manzanita.policy.internal;

import org.manzanita.rules.Citation;
import org.manzanita.rules.PolicyValue;
/**
 * EC 51747(d)(2): schooldays within which a parent is told of nonattendance. The state's watch holds it; no LEA can set
 * less than its one day.
 */
record NoticeWithin(Citation citation, Applies applies, int schooldays) implements Provision {

    @Override
    public PolicyValue value() {
        return value("parentNotice.within", schooldays + (schooldays == 1 ? " schoolday" : " schooldays"));
    }
}
