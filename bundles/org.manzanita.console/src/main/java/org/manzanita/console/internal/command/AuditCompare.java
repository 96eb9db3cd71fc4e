package org.manzanita.console.internal.command;

import java.util.ArrayList;
import java.util.Optional;
import org.manzanita.audit.Audit;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Part;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.ReportingPeriod;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code audit:compare}: a claim against the record, by step of the guide, with its derivation and dollars. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=audit:compare")
@Command(name = "audit:compare", description = "compare a claim with the record: over-claimed ADA by grade span and step, and dollars", footer = "The claim is what was recorded of the period (claims.csv). Dollars need the value of an ADA "
        + "(figures valueOfAda.TK-3 and so on).")
@Examples({"audit:compare P-2", "audit:compare P-2 --year 2022-23", "audit:compare Annual --output json"})
@Fields("...")
@Needs("reports.see")
public final class AuditCompare implements ConsoleCommand {

    private final Ledger ledger;
    private final Audit audit;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Mixin
    CreditOptions under = new CreditOptions();

    @Parameters(index = "0", paramLabel = "CLAIM", description = "the reporting period whose claim is compared: P-1, P-2 or Annual")
    ReportingPeriod claim = ReportingPeriod.P2;

    @Activate
    public AuditCompare(@Reference Ledger ledger, @Reference Audit audit) {
        this.ledger = ledger;
        this.audit = audit;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        progress.say("Comparing the claim of " + claim + " of " + standpoint.year() + " …");
        var asked = new AuditOptions();
        asked.period = Optional.of(claim);
        var parts = new ArrayList<Part>();
        for (var table : audit.compare(asked.question(standpoint, under))) {
            parts.add(new Part.Rows(parts.isEmpty() ? "comparison" : "comparison" + (parts.size() + 1), table));
        }
        return Answer.of(parts);
    }
}
