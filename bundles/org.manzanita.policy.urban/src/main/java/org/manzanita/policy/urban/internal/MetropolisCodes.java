package org.manzanita.policy.urban.internal;

import org.manzanita.rules.LawSource;
import org.manzanita.rules.LawTables;
import org.osgi.service.component.annotations.Component;

/** The reason codes of this district. It brings no law. */
@Component(service = LawSource.class)
public final class MetropolisCodes extends LawTables {

    public MetropolisCodes() {
        super(MetropolisCodes.class);
    }
}
