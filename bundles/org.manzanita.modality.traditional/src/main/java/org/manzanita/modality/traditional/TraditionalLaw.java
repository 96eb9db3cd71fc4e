package org.manzanita.modality.traditional;

import java.util.List;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.LawTables;
import org.manzanita.rules.NotComputed;
import org.manzanita.rules.OpenQuestion;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;
import org.osgi.service.component.annotations.Component;

/** The law of traditional Independent Study, as the tables of this bundle have it. */
@Component
public final class TraditionalLaw implements LawSource {

    private final LawTables tables = new LawTables(TraditionalLaw.class);

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
