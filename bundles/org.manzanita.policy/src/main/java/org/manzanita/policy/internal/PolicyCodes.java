package org.manzanita.policy.internal;

import java.util.List;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.LawTables;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The reason codes of district policies. A policy brings no law. */
@Component
public final class PolicyCodes implements LawSource {

    private final LawTables tables = new LawTables(PolicyCodes.class);

    @Activate
    public PolicyCodes() {}

    @Override
    public List<LawRow> rows() {
        return List.of();
    }

    @Override
    public List<RegisteredRule> register() {
        return List.of();
    }

    @Override
    public List<ReasonCode> reasonCodes() {
        return tables.reasonCodes();
    }
}
