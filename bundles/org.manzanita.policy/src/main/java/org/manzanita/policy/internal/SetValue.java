package org.manzanita.policy.internal;

import org.manzanita.rules.Citation;
import org.manzanita.rules.PolicyValue;

/** A value that a rule asks the policy for, or a sentence that people read. */
record SetValue(Citation citation, Applies applies, String parameter, String says) implements Provision {

    @Override
    public PolicyValue value() {
        return value(parameter, says);
    }
}
