package org.manzanita.console.internal.command;

import java.time.LocalDate;
import java.time.ZoneId;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.access.Canaries.Canary;
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
import org.manzanita.model.Agreement;
import org.manzanita.model.Enrollment;
import org.manzanita.model.PupilId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
/** {@code canary:add}: say that a pupil does not exist, so that whoever looks for him is marked. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=canary:add")
@Command(name = "canary:add", description = "say that a pupil does not exist, and is watched", footer = "He gives away who looks through records that are not his work: whoever asks for him, or is shown his name, is marked for log:alarms. Bring him in like any pupil, and give him no enrollment and no agreement.")
@Examples({"canary:add P-9000"})
@Needs(value = "people.grant", changes = true, undo = "canary:remove PUPIL")
public final class CanaryAdd implements ConsoleCommand {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final Access access;
    private final Ledger ledger;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "PUPIL", description = "who does not exist, by an identifier as pupils have it")
    PupilId pupil = new PupilId("PUPIL");

    @Activate
    public CanaryAdd(@Reference Access access, @Reference Ledger ledger) {
        this.access = access;
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        boolean isCounted = ledger.about(standpoint.lea(), pupil, standpoint.asOf()).stream()
                .anyMatch(entry -> entry.fact() instanceof Enrollment || entry.fact() instanceof Agreement);
        if (isCounted) {
            throw new CommandException(Outcome.CONFLICT, "The pupil " + pupil
                    + " is enrolled or has an agreement, so people work with his records and he would be counted.",
                    "Take an identifier that no pupil has.");
        }
        boolean isNew = access.canaries().add(new Canary(standpoint.lea(), pupil,
                Acting.now().map(acting -> acting.caller().person()).orElse(""), LocalDate.now(CALIFORNIA)));
        if (!isNew) {
            throw new CommandException(Outcome.CONFLICT, "The pupil " + pupil + " is watched already.",
                    "To see who is: canary:list");
        }
        return Answer.of(Part.Prose.of(Line.of("Whoever asks for " + pupil + " is marked from now on.")
                .in(Part.Tone.GOOD)));
    }
}
