package org.manzanita.audit.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manzanita.audit.Audit;
import org.manzanita.audit.AuditQuestion;
import org.manzanita.audit.AuditResult;
import org.manzanita.audit.Drawn;
import org.manzanita.audit.Step;
import org.manzanita.credit.ContainedWatch;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.model.EntryId;
import org.manzanita.model.PupilId;
import org.manzanita.reporting.Reporting;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Shows every judged pupil to the programme; it works nothing out itself. */
@Component
public final class CreditAudit implements Audit {

    private final CreditService credit;
    private final Reporting reporting;
    private final List<Watch> watches;

    @Activate
    public CreditAudit(@Reference CreditService credit, @Reference Reporting reporting,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Watch> watches) {
        this.credit = credit;
        this.reporting = reporting;
        this.watches = ContainedWatch.all(watches, credit.containment());
    }

    @Override
    public List<Step> programme(Question question) {
        return Programme.of(credit.surroundings(question, question.year().lastDay())).steps();
    }

    @Override
    public AuditResult run(AuditQuestion asked) {
        return examined(asked, around(fixed(asked))).result();
    }

    @Override
    public List<Drawn> sample(Question question, LocalDate on, long startValue, int size) {
        var draw = new Draw(startValue, size);
        credit.sweep(fixed(question), draw);
        return draw.drawn();
    }

    @Override
    public List<Table> packet(AuditQuestion asked, PupilId pupil) {
        var fixed = fixed(asked);
        var around = around(fixed);
        var judged = credit.judge(fixed.question(), pupil);
        var examination = new Examination(fixed.only(Set.of(pupil)).withheld(true), around, watches,
                reporting);
        examination.accept(judged);
        return new Packet(judged, around, examination.result()).tables();
    }

    @Override
    public List<Table> compare(AuditQuestion asked) {
        var fixed = fixed(asked);
        var around = around(fixed);
        var examination = new Examination(fixed, around, watches, reporting);
        var claims = reporting.begin("claims", around, examination.claim().period()
                .map(period -> Map.of("period", period.label())).orElse(Map.of()));
        credit.sweep(fixed.question(), pupil -> {
            examination.accept(pupil);
            claims.accept(pupil);
        });
        return new Comparing(around, examination.claim(), examination.result()).tables(claims.tables());
    }

    private Examination examined(AuditQuestion asked, Surroundings around) {
        var fixed = fixed(asked);
        var examination = new Examination(fixed, around, watches, reporting);
        if (fixed.pupils().isEmpty()) {
            credit.sweep(fixed.question(), examination);
        } else {
            fixed.pupils().stream().sorted()
                    .forEach(pupil -> examination.accept(credit.judge(fixed.question(), pupil)));
        }
        return examination;
    }

    private Surroundings around(AuditQuestion asked) {
        return credit.surroundings(asked.question(), asked.on());
    }

    private AuditQuestion fixed(AuditQuestion asked) {
        return new AuditQuestion(fixed(asked.question()), asked.on(), asked.period(), asked.pupils(), asked.withheld());
    }

    /** Names the entry up to which the ledger is read, so that the pupils and what surrounds them are of one moment. */
    private Question fixed(Question question) {
        return question.asOf().equals(EntryId.LATEST)
                ? question.asOf(credit.program(question.lea(), question.asOf()).asOf())
                : question;
    }
}
