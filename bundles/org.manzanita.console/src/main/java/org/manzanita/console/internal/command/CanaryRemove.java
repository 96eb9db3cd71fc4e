package org.manzanita.console.internal.command;

import org.manzanita.access.Access;
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
import picocli.CommandLine.Parameters;
/** {@code canary:remove}: watch a pupil who does not exist no longer. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=canary:remove")
@Command(name = "canary:remove", description = "watch a pupil who does not exist no longer")
@Examples({"canary:remove P-9000"})
@Needs(value = "people.grant", changes = true, undo = "canary:add PUPIL")
public final class CanaryRemove implements ConsoleCommand {

    private final Access access;
    private final Ledger ledger;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "PUPIL", description = "who is watched")
    PupilId pupil = new PupilId("PUPIL");

    @Activate
    public CanaryRemove(@Reference Access access, @Reference Ledger ledger) {
        this.access = access;
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        if (!access.canaries().remove(from.in(ledger).lea(), pupil)) {
            throw CommandException.notFound("The pupil " + pupil + " is not watched.", "To see who is: canary:list");
        }
        return Answer.of(Part.Prose.of(Line.of("The pupil " + pupil + " is watched no longer.").in(Part.Tone.GOOD)));
    }
}
