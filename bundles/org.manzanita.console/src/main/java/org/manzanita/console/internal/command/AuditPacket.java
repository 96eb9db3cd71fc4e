package org.manzanita.console.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.audit.Audit;
import org.manzanita.audit.Drawn;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Part;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.Standpoint;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.PupilId;
import org.manzanita.rules.Table;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit:packet}: all evidence of a pupil, or of a sample. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=audit:packet")
@Command(name = "audit:packet", description = "show all that is on record of a pupil's year, or of each pupil of a sample", footer = "Each fact stands with its entry of the ledger. Names are left out: pupil:show tells them.")
@Examples({"audit:packet P-1042", "audit:packet P-1042 --year 2022-23 --output json",
        "audit:packet --start-value 20260630 --size 25 --output json"})
@Fields("...")
@Needs("agreement.read")
public final class AuditPacket implements ConsoleCommand {

    private final Ledger ledger;
    private final Audit audit;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Mixin
    CreditOptions under = new CreditOptions();

    @Mixin
    AuditOptions claim = new AuditOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "PUPIL", description = "the LEA's identifier of the pupil; else a sample is drawn")
    Optional<PupilId> pupil = Optional.empty();

    @Option(names = "--start-value", paramLabel = "NUMBER", description = "what the draw of a sample begins with")
    Optional<Long> startValue = Optional.empty();

    @Option(names = "--size", paramLabel = "PUPILS", description = "how many pupils to draw")
    int size;

    @Activate
    public AuditPacket(@Reference Ledger ledger, @Reference Audit audit) {
        this.ledger = ledger;
        this.audit = audit;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var pupils = pupils(standpoint);
        var parts = new ArrayList<Part>();
        for (var one : pupils) {
            progress.say("Collecting the evidence of " + one + " …");
            for (var table : audit.packet(claim.question(standpoint, under), one)) {
                var name = pupils.size() == 1 ? table.title() : one + "/" + table.title();
                parts.add(new Part.Rows(name, new Table(one + ": " + table.title(), table.fields(), table.rows(),
                        table.notes())));
            }
        }
        return Answer.of(parts);
    }

    private List<PupilId> pupils(Standpoint standpoint) {
        if (pupil.isPresent() == startValue.isPresent()) {
            throw CommandException.wrongUse("A packet is of one pupil or of one sample.",
                    "Name a pupil, as in: audit:packet P-1042, or draw a sample with --start-value and --size.");
        }
        if (pupil.isPresent()) {
            new Pupils(ledger, standpoint).file(pupil.get());
            return List.of(pupil.get());
        }
        return AuditSample.drawn(audit, standpoint, startValue.get(), size).stream().map(Drawn::pupil).toList();
    }
}
