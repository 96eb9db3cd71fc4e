package org.manzanita.documents.internal.command;

import java.util.List;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.Submission;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code record:hold}: put a legal hold on a pupil's records: nothing of them is destroyed while it stands. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=record:hold")
@Command(name = "record:hold", description = "put a legal hold on a pupil's records: nothing of them is destroyed while it stands", footer = "A hold wins over every clock. For the whole LEA record the setting legalHold, with why as its value, in settings.csv.")
@Needs(value = "records.destroy", changes = true, undo = "record:release PUPIL")
@Examples({"record:hold P-104 --because 'appeal of the 2026-27 audit'"})
public final class RecordHold implements ConsoleCommand {

    private final Ledger ledger;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "PUPIL", description = "the LEA's identifier of the pupil")
    PupilId pupil = new PupilId("-");

    @Option(names = "--because", paramLabel = "WHY", required = true, description = "why, without the pupil's name")
    String because = "";

    @Option(names = "--by", paramLabel = "NAME", description = "who records it, as the ledger is to keep it")
    String by = "record:hold";

    @Activate
    public RecordHold(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var file = standpoint.pupil(ledger, pupil);
        if (file.statusOn(Status.LEGAL_HOLD, standpoint.on()).isPresent()) {
            throw new CommandException(Outcome.CONFLICT, "There is a legal hold on the records of " + pupil
                    + " already: " + file.statusOn(Status.LEGAL_HOLD, standpoint.on())
                            .map(status -> status.fact().detail()).orElse("")
                    + ".", "To take it off: record:release " + pupil);
        }
        var held = ledger.append(new Submission(standpoint.lea(), by, List.of(new Submission.Line(
                new PupilStatus(pupil, Status.LEGAL_HOLD, standpoint.on(), Optional.empty(), because), "")),
                List.of()));
        return Answer.of(Part.Prose.of(Line.of("A legal hold is on the records of " + pupil + " from " + standpoint.on()
                + " (entry " + held.getFirst().id() + ").").in(Part.Tone.GOOD)));
    }
}
