package org.manzanita.reporting.internal;

import org.manzanita.rules.LawSource;
import org.manzanita.rules.LawTables;
import org.osgi.service.component.annotations.Component;

/** Brings the dated numbers that only reports need. */
@Component(service = LawSource.class)
public final class ReportingLaw extends LawTables {

    public ReportingLaw() {
        super(ReportingLaw.class);
    }
}
