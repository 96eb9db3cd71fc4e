package org.manzanita.documents.internal.command;

import java.time.LocalDate;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.AgreementEnd;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code agreement:end}: records that an agreement ended before its last day. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=agreement:end")
@Command(name = "agreement:end", description = "record that an agreement ended early, or that another takes its place", footer = "Days after its last day are not covered by it. Nothing that was recorded is changed.")
@Needs(value = "study.end", changes = true, onlyRecords = true, undo = "record the agreement anew, or import the right rows, as with program:import; what stood is withdrawn, and stays to be seen")
@Examples({"agreement:end A-1042 --last-day 2026-10-16 --because 'returned to the classroom'",
        "agreement:end A-1042 --last-day 2026-10-16 --because 'new courses' --superseded-by A-1042-2"})
public final class AgreementEnding implements ConsoleCommand {

    private final Ledger ledger;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "AGREEMENT", description = "the agreement's identifier")
    String agreementId = "";

    @Option(names = "--last-day", paramLabel = "DATE", required = true, description = "the last day on which it covers the pupil")
    LocalDate lastDay = LocalDate.MAX;

    @Option(names = "--because", paramLabel = "WHY", required = true, description = "why it ended, in a few words")
    String because = "";

    @Option(names = "--superseded-by", paramLabel = "AGREEMENT", description = "the agreement that takes its place")
    Optional<String> supersededBy = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME", description = "who records it, as the ledger is to keep it")
    String by = "agreement:end";

    @Activate
    public AgreementEnding(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var found = AgreementFile.of(ledger, standpoint, agreementId);
        var agreement = found.agreement();
        if (!agreement.covers(lastDay)) {
            throw new CommandException(Outcome.PROBLEMS, "Agreement " + agreementId + " covers " + agreement.from()
                    + " to " + agreement.until() + ", and cannot end with " + lastDay + ".",
                    "Give a day between them.");
        }
        supersededBy.ifPresent(other -> {
            if (found.file().agreements().stream().noneMatch(known -> known.fact().agreementId().equals(other)
                    && known.fact().from().isAfter(lastDay))) {
                throw CommandException.notFound("The pupil has no agreement '" + other + "' that begins after "
                        + lastDay + ".", "Record it first, or leave --superseded-by out.");
            }
        });
        var where = found.record(by, new AgreementEnd(agreementId, agreement.pupil(), lastDay, because, supersededBy));
        return Answer.of(Part.Prose.of(Line.of("Agreement " + agreementId + " ended with " + lastDay + " (" + where
                + ").").in(Part.Tone.GOOD)));
    }
}
