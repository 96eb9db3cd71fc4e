package org.manzanita.documents.internal.command;

import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.PupilId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code record:hold}: put a legal hold on a pupil's records, or on everybody's: nothing of them is destroyed while it stands. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=record:hold")
@Command(name = "record:hold", description = "put a legal hold on a pupil's records, or on everybody's: nothing of them is destroyed while it stands", footer = "A hold wins over every clock. It is put and taken off by an administrator, with a second person where people are named; no import takes it off. The ledger keeps who did it: the person who is signed in, or else whom --by names.")
@Needs(value = "records.destroy", changes = true, onlyRecords = true, undo = "record:release, of the same, with why")
@Examples({"record:hold P-104 --by 'A. Ortiz' --because 'appeal of the 2026-27 audit'",
        "record:hold --all --by 'A. Ortiz' --because 'lawsuit 26-1'"})
public final class RecordHold implements ConsoleCommand {

    private final Ledger ledger;

    @Mixin
    LegalHoldOptions asked = new LegalHoldOptions();

    @Activate
    public RecordHold(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        var hold = asked.hold(ledger);
        var person = asked.person();
        hold.standing().ifPresent(standing -> {
            throw new CommandException(Outcome.CONFLICT, "There is a legal hold on the records of " + hold.whose()
                    + " already: " + standing.why() + ".",
                    "To take it off: record:release "
                            + asked.pupil.map(PupilId::value).orElse("--all"));
        });
        var held = hold.put(person, asked.because);
        return Answer.of(Part.Prose.of(Line.of("A legal hold is on the records of " + hold.whose() + " from "
                + hold.at().on() + ", put by " + person + " (entry " + held.id() + ").").in(Part.Tone.GOOD)));
    }
}
