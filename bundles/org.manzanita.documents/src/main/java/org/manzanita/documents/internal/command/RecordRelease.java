package org.manzanita.documents.internal.command;

import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.ledger.Ledger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code record:release}: take the legal hold off a pupil's records: their clocks count again. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=record:release")
@Command(name = "record:release", description = "take the legal hold off a pupil's records, or off everybody's: their clocks count again", footer = "The hold stays to be seen, with who took it off and why: it ends with the day of asking, and clocks count from the next. It takes an administrator and, where people are named, a second one; the ledger keeps the person who is signed in.")
@Needs(value = "records.destroy", changes = true, onlyRecords = true, undo = "record:hold, of the same, with why")
@Examples({"record:release P-104 --by 'A. Ortiz' --because 'the appeal is decided'",
        "record:release --all --by 'A. Ortiz' --because 'lawsuit 26-1 is settled'"})
public final class RecordRelease implements ConsoleCommand {

    private final Ledger ledger;

    @Mixin
    LegalHoldOptions asked = new LegalHoldOptions();

    @Activate
    public RecordRelease(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        var hold = asked.hold(ledger);
        var person = asked.person();
        var standing = hold.standing()
                .orElseThrow(() -> CommandException.notFound("There is no legal hold on the records of " + hold.whose()
                        + ".", "To see the holds there are: record:due"));
        var ended = hold.takeOff(standing, person, asked.because);
        return Answer.of(Part.Prose.of(Line.of("The legal hold on the records of " + hold.whose() + " ends with "
                + hold.at().on() + ", taken off by " + person + " (entry " + ended.id() + ").")
                .in(Part.Tone.GOOD)));
    }
}
