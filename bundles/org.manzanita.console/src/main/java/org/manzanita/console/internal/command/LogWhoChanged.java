package org.manzanita.console.internal.command;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.manzanita.access.Journal;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.FactForm;
import org.manzanita.model.PupilId;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code log:who-changed}: say who recorded each entry about a pupil, and by which command. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=log:who-changed")
@Command(name = "log:who-changed", description = "say who recorded each entry about a pupil, and by which command")
@Examples({"log:who-changed 22-103", "log:who-changed 22-103 --lea 3467447 --output json"})
@Fields("entries: entry, recorded, by, source, what, person, session, log")
@Needs("audit.read")
public final class LogWhoChanged implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("entry", "Entry"), new Field("recorded", "Recorded"),
            new Field("by", "By"), new Field("source", "From"), new Field("what", "What"),
            new Field("person", "Through the door"), new Field("session", "Session"), new Field("log", "Log no."));

    private final Journal journal;
    private final Ledger ledger;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "PUPIL", description = "the LEA's identifier of the pupil")
    PupilId pupil = new PupilId("PUPIL");

    @Activate
    public LogWhoChanged(@Reference Journal journal, @Reference Ledger ledger) {
        this.journal = journal;
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var log = new LoggedCommands(journal);
        new Pupils(ledger, standpoint).file(pupil);
        var rows = ledger.about(standpoint.lea(), pupil, standpoint.asOf()).stream().map(entry -> {
            var command = log.thatRecorded(standpoint.lea().value(), entry.id().value());
            return List.<Object>of(entry.id().toString(), entry.recorded().truncatedTo(ChronoUnit.SECONDS).toString(),
                    entry.by(), entry.source(), FactForm.of(entry.fact()).table(),
                    command.map(line -> line.caller().person()).orElse(""),
                    command.map(line -> line.caller().session()).orElse(""),
                    command.<Object>map(line -> line.number()).orElse(""));
        }).toList();
        return Answer.showing("entries", new Table("Who recorded what about " + pupil, FIELDS, rows, List.of()),
                "entry", "recorded", "what", "source", "person", "log");
    }
}
