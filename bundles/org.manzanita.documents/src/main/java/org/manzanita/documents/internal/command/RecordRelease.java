package org.manzanita.documents.internal.command;

import java.util.List;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.Submission;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.model.Withdrawn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code record:release}: take the legal hold off a pupil's records: their clocks count again. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=record:release")
@Command(name = "record:release", description = "take the legal hold off a pupil's records: their clocks count again", footer = "The hold stays to be seen: it ends with the day of asking, and clocks count from the next.")
@Needs(value = "records.destroy", changes = true, undo = "record:hold PUPIL")
@Examples("record:release P-104 --by 'A. Clerk'")
public final class RecordRelease implements ConsoleCommand {

    private final Ledger ledger;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "PUPIL", description = "the LEA's identifier of the pupil")
    PupilId pupil = new PupilId("-");

    @Option(names = "--by", paramLabel = "NAME", description = "who records it, as the ledger is to keep it")
    String by = "record:release";

    @Activate
    public RecordRelease(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var file = standpoint.pupil(ledger, pupil);
        var hold = file.statusOn(Status.LEGAL_HOLD, standpoint.on())
                .orElseThrow(() -> CommandException.notFound("There is no legal hold on the records of " + pupil + ".",
                        "To see the holds there are: record:due"));
        var last = standpoint.on();
        var fact = hold.fact();
        var ended = ledger.append(new Submission(standpoint.lea(), by, List.of(
                new Submission.Line(new Withdrawn(Optional.of(pupil), hold.id(), "the hold was taken off"), ""),
                new Submission.Line(new PupilStatus(pupil, Status.LEGAL_HOLD, fact.from(), Optional.of(last),
                        fact.detail()), "")),
                List.of()));
        return Answer.of(Part.Prose.of(Line.of("The legal hold on the records of " + pupil + " ends with " + last
                + " (entry " + ended.getLast().id() + ").").in(Part.Tone.GOOD)));
    }
}
