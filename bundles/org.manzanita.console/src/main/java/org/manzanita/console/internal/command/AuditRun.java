package org.manzanita.console.internal.command;

import java.util.ArrayList;
import org.manzanita.audit.Audit;
import org.manzanita.audit.ExceptionTable;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit:run}: every step of the state audit guide, over every pupil. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=audit:run")
@Command(name = "audit:run", description = "run the year's audit guide over every pupil and list the exceptions", footer = "An exception is attendance that was claimed and that the record does not bear, a duty that is "
        + "overdue or was done late, or a claim that does not add up. A sound program ends with none.")
@Examples({"audit:run", "audit:run --year 2022-23 --period P-2", "audit:run --withheld --output json"})
@Fields({"steps: step, guide, title, section, exceptions, pupils, over, overAda",
        "exceptions: step, guide, title, standing, pupil, agreement, school, gradeSpan, days, from, until, over, overAda, code, rule, section, held, cure, evidence"})
@Needs("reports.see")
public final class AuditRun implements ConsoleCommand {

    private final Ledger ledger;
    private final Audit audit;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Mixin
    CreditOptions under = new CreditOptions();

    @Mixin
    AuditOptions claim = new AuditOptions();

    @Option(names = "--withheld", description = "list as well the days that the record refuses and nobody claimed")
    boolean withheld;

    @Activate
    public AuditRun(@Reference Ledger ledger, @Reference Audit audit) {
        this.ledger = ledger;
        this.audit = audit;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        progress.say("Examining every pupil of " + standpoint.year() + " …");
        var result = audit.run(claim.question(standpoint, under).withheld(withheld));
        var title = "Exceptions of " + standpoint.year() + " among " + result.pupils() + " pupils, as of "
                + standpoint.on();
        var parts = new ArrayList<Part>();
        parts.add(new Part.Rows("steps", ExceptionTable.steps("Audit programme of " + standpoint.year(), result)));
        parts.add(new Part.Told(ExceptionTable.brief(title, result.exceptions())));
        parts.add(new Part.Data("exceptions", ExceptionTable.full(title, result.exceptions())));
        if (withheld) {
            parts.add(new Part.Rows("withheld",
                    ExceptionTable.full("Days that the record refuses and nobody claimed", result.withheld())));
        }
        return Answer.of(parts).ending(result.exceptions().isEmpty() ? Outcome.DONE : Outcome.PROBLEMS);
    }
}
