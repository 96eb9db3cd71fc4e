package org.manzanita.law.california;

import java.util.List;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.LawTables;
import org.manzanita.rules.NotComputed;
import org.manzanita.rules.OpenQuestion;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;
import org.osgi.service.component.annotations.Component;

/** General law of California: the dated rows, rules and reason codes that hold for every modality. */
@Component
public final class CaliforniaLaw implements LawSource {

    private final LawTables tables = new LawTables(CaliforniaLaw.class);

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

    @Override
    public List<NotComputed> notComputed() {
        return tables.notComputed();
    }

    @Override
    public List<OpenQuestion> openQuestions() {
        return tables.openQuestions();
    }
}
