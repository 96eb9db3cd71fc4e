package org.manzanita.documents.internal.command;

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
import org.manzanita.model.PupilId;
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
@Command(name = "record:release", description = "take the legal hold off a pupil's records, or off everybody's: their clocks count again", footer = "The hold stays to be seen, with who took it off and why: it ends with the day of asking, and clocks count from the next. It takes an administrator and, where people are named, a second one; the ledger keeps the person who is signed in.")
@Needs(value = "records.destroy", changes = true, undo = "record:hold, of the same, with why")
@Examples({"record:release P-104 --by 'A. Ortiz' --because 'the appeal is decided'",
        "record:release --all --by 'A. Ortiz' --because 'lawsuit 26-1 is settled'"})
public final class RecordRelease implements ConsoleCommand {

    private final Ledger ledger;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(arity = "0..1", paramLabel = "PUPIL", description = "the LEA's identifier of the pupil")
    Optional<PupilId> pupil = Optional.empty();

    @Option(names = "--all", description = "the records of every pupil of the LEA")
    boolean all;

    @Option(names = "--because", paramLabel = "WHY", required = true, description = "why, without the pupil's name")
    String because = "";

    @Option(names = "--by", paramLabel = "NAME", description = "who does it; needed where nobody is named, and else the person who is signed in")
    Optional<String> by = Optional.empty();

    @Activate
    public RecordRelease(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var hold = LegalHold.of(ledger, standpoint, pupil, all);
        var person = LegalHold.person(by);
        var standing = hold.standing()
                .orElseThrow(() -> CommandException.notFound("There is no legal hold on the records of " + hold.whose()
                        + ".", "To see the holds there are: record:due"));
        var ended = hold.takeOff(standing, person, because);
        return Answer.of(Part.Prose.of(Line.of("The legal hold on the records of " + hold.whose() + " ends with "
                + standpoint.on() + ", taken off by " + person + " (entry " + ended.id() + ").")
                .in(Part.Tone.GOOD)));
    }
}
