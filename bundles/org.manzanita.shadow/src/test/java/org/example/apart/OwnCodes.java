package org.example.apart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.NotComputed;
import org.manzanita.rules.OpenQuestion;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;

/** A share of the law with something of everything. */
public final class OwnCodes implements LawSource {

    private static final LocalDate FROM = LocalDate.of(2020, 7, 1);

    @Override
    public List<LawRow> rows() {
        return List.of(
                new LawRow("T-1", "minimumDay", "4-8", FROM, Optional.of(LocalDate.of(2030, 6, 30)), "240", "EC 1"),
                new LawRow("T-1", "minimumDay", "all", FROM, Optional.empty(), "180", "EC 2"));
    }

    @Override
    public List<RegisteredRule> register() {
        return List.of(new RegisteredRule("T-1", "A day", FROM, Optional.empty(), "EC 1", "N", "A day is long."));
    }

    @Override
    public List<ReasonCode> reasonCodes() {
        return List.of(new ReasonCode("TOLD", 700, "It was told.", "Ask again."));
    }

    @Override
    public List<NotComputed> notComputed() {
        return List.of(new NotComputed("T-1", "People decide."));
    }

    @Override
    public List<OpenQuestion> openQuestions() {
        return List.of(new OpenQuestion("G-1", "How long?", "EC 1", "240", "howLong", "180"));
    }
}
