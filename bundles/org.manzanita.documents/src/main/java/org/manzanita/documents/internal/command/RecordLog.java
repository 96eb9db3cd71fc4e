package org.manzanita.documents.internal.command;

import org.manzanita.access.Journal;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.PupilId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code record:log}: who asked for a pupil's records. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=record:log")
@Command(name = "record:log", description = "list who asked for a pupil's records, when, in which role and for what (EC 49064)", footer = "It is taken from the record of commands (log:list), of those that name the pupil. Only the parent, who is given it with record:copy, the responsible official and auditors may see it.")
@Fields("readers: number, at, person, roles, command, outcome")
@Needs("accessLog.see")
@Examples({"record:log P-104", "record:log P-104 --output json"})
public final class RecordLog implements ConsoleCommand {

    private final Ledger ledger;
    private final Readers readers;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "PUPIL", description = "the LEA's identifier of the pupil")
    PupilId pupil = new PupilId("-");

    @Activate
    public RecordLog(@Reference Ledger ledger, @Reference Journal journal) {
        this.ledger = ledger;
        this.readers = new Readers(journal);
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        return Answer.of(new Part.Rows("readers", readers.of(standpoint.pupil(ledger, pupil).pupil())));
    }
}
