package org.manzanita.policy.internal;

import org.manzanita.rules.LawSource;
import org.manzanita.rules.LawTables;
import org.osgi.service.component.annotations.Component;

/** The reason codes of district policies. A policy brings no law. */
@Component(service = LawSource.class)
public final class PolicyCodes extends LawTables {

    public PolicyCodes() {
        super(PolicyCodes.class);
    }
}
