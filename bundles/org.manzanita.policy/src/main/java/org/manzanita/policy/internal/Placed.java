package org.manzanita.policy.internal;

import org.manzanita.policy.Basis;
import org.manzanita.policy.Breach;
import org.manzanita.rules.Citation;
import org.manzanita.rules.PolicyValue;

/**
 * A provision, and where it stands in its file.
 *
 * @param line counted from 1
 * @param column counted from 1
 */
public record Placed(Provision provision, Limit limit, Basis basis, int line, int column) {

    Breach breach(String state, Citation law) {
        return new Breach(line, column, provision.value(), state, law);
    }

    /** What it sets, with its basis where the LEA's own paper does not say so. */
    PolicyValue value() {
        var value = provision.value();
        return basis == Basis.PUBLISHED
                ? value
                : new PolicyValue(value.parameter(), value.appliesTo(), value.value(),
                        new Citation(value.source().rule(),
                                value.source().section() + " (" + basis.name().toLowerCase(java.util.Locale.ROOT)
                                        + ")"));
    }
}
