package org.manzanita.modality.coursebased;

import java.util.List;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.LawTables;
import org.manzanita.rules.NotComputed;
import org.manzanita.rules.OpenQuestion;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;
import org.osgi.service.component.annotations.Component;

/** EC 51749.5-51749.6 in dated rows, and the reason codes of course-based Independent Study. */
@Component
public final class CourseBasedLaw implements LawSource {

    private final LawTables tables = new LawTables(CourseBasedLaw.class);

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
