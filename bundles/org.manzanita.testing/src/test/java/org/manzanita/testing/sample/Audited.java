package org.manzanita.testing.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.audit.AuditQuestion;
import org.manzanita.audit.AuditResult;
import org.manzanita.audit.internal.CreditAudit;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.credit.internal.LedgerCreditService;
import org.manzanita.ledger.Submission;
import org.manzanita.model.LeaId;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.model.SchoolYear;
import org.manzanita.reporting.internal.CreditReporting;
import org.manzanita.rules.Policy;
import org.manzanita.rules.Table;
import org.manzanita.rules.Watch;
import org.manzanita.testing.DeployedRules;
import org.manzanita.testing.InMemoryLedger;

/** A ledger that is audited by the rules of every bundle, on the day after the school year unless on another. */
final class Audited {

    private final LeaId lea;
    private final SchoolYear year;
    private final CreditService credit;
    private final CreditAudit audit;

    Audited(Submission submission, SchoolYear year, List<Policy> policies) {
        var ledger = new InMemoryLedger(() -> Instant.parse("2023-07-01T08:00:00Z"));
        ledger.append(submission);
        var rules = DeployedRules.rulebook();
        this.lea = submission.lea();
        this.year = year;
        this.credit = new LedgerCreditService(ledger, rules.law(), rules.modalities(), rules.stateRules(), policies);
        this.audit = new CreditAudit(credit, CreditReporting.with(credit, List.of()),
                DeployedRules.components(Watch.class));
    }

    CreditService credit() {
        return credit;
    }

    CreditAudit audit() {
        return audit;
    }

    Question question() {
        return Question.of(lea, year);
    }

    LocalDate on() {
        return year.lastDay().plusDays(1);
    }

    AuditResult result() {
        return resultOn(on());
    }

    AuditResult resultOn(LocalDate day) {
        return audit.run(asked(day));
    }

    List<Table> compared() {
        return audit.compare(asked(on()));
    }

    private AuditQuestion asked(LocalDate day) {
        return AuditQuestion.of(question(), day).period(Optional.of(ReportingPeriod.P2));
    }
}
