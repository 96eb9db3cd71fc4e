package org.manzanita.console.internal.command;

import java.util.List;
import org.manzanita.audit.Audit;
import org.manzanita.audit.Drawn;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.Standpoint;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit:sample}: pupils drawn by the platform, not by the LEA. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=audit:sample")
@Command(name = "audit:sample", description = "draw a sample of pupils from every span of grades and site", footer = "The same start value draws the same pupils on every machine: within a span and site they come in "
        + "the order of SHA-256 over the start value, a colon and the pupil's identifier.")
@Examples({"audit:sample --start-value 20260630 --size 25",
        "audit:sample --start-value 7 --size 15 --year 2022-23 --output csv"})
@Fields("sample: number, pupil, gradeSpan, school, population")
@Needs("reports.see")
public final class AuditSample implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("number", "No."), new Field("pupil", "Pupil"),
            new Field("gradeSpan", "Span"), new Field("school", "School"), new Field("population", "Drawn from"));

    private final Ledger ledger;
    private final Audit audit;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Option(names = "--start-value", paramLabel = "NUMBER", required = true, description = "what the draw begins with; let the auditor choose it")
    long startValue;

    @Option(names = "--size", paramLabel = "PUPILS", required = true, description = "how many pupils to draw")
    int size;

    @Activate
    public AuditSample(@Reference Ledger ledger, @Reference Audit audit) {
        this.ledger = ledger;
        this.audit = audit;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        progress.say("Looking for the pupils of " + standpoint.year() + " …");
        var rows = drawn(audit, standpoint, startValue, size).stream()
                .map(one -> List.<Object>of(one.number(), one.pupil().value(), one.span().label(), one.schoolId(),
                        one.population()))
                .toList();
        var notes = rows.isEmpty()
                ? List.of("Nobody studies independently in " + standpoint.year() + ".")
                : List.of("Drawn with start value " + startValue + " from the ledger as it stood after entry "
                        + standpoint.asOf() + ".");
        return Answer.of("sample", new Table("Sample of " + standpoint.year(), FIELDS, rows, notes));
    }

    static List<Drawn> drawn(Audit audit, Standpoint standpoint, long startValue, int size) {
        if (size <= 0) {
            throw CommandException.wrongUse("A sample has at least one pupil; " + size + " were asked for.",
                    "Give --size a number above 0.");
        }
        return audit.sample(new CreditOptions().question(standpoint, standpoint.year()), standpoint.on(), startValue,
                size);
    }
}
