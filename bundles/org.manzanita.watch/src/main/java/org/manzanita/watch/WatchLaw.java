package org.manzanita.watch;

import java.util.List;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.LawTables;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;
import org.osgi.service.component.annotations.Component;

/** The reason code that notices give. What they turn on is law that other bundles bring. */
@Component
public final class WatchLaw implements LawSource {

    private final LawTables tables = new LawTables(WatchLaw.class);

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
