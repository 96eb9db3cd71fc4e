package org.manzanita.audit.internal;

import java.util.List;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.LawTables;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;
import org.osgi.service.component.annotations.Component;

/** Brings the frame of the audit guide that holds for every modality: materiality, and what auditors take exception to. */
@Component
public final class AuditLaw implements LawSource {

    private final LawTables tables = new LawTables(AuditLaw.class);

    @Override
    public List<LawRow> rows() {
        return tables.rows();
    }

    @Override
    public List<RegisteredRule> register() {
        return tables.register();
    }

    @Override
    public List<ReasonCode> reasonCodes() {
        return tables.reasonCodes();
    }
}
