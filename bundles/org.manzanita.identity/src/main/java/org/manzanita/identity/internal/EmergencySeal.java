package org.manzanita.identity.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.access.Emergency.Seal;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.DryRun;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** {@code emergency:seal}: make the code for the day on which no administrator can be reached. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=emergency:seal")
@Command(name = "emergency:seal", description = "make the code for the day on which no administrator can be reached; the one before stops to hold", footer = "It is shown once. Put it on paper into an envelope, seal that, and keep it where its absence is seen.")
@Examples("emergency:seal")
@Needs(value = "people.grant", changes = true, undo = "emergency:seal, which makes another")
public final class EmergencySeal implements ConsoleCommand {

    private final Access access;
    private final Clock clock;

    @Activate
    public EmergencySeal(@Reference Access access) {
        this(access, Clock.systemUTC());
    }

    EmergencySeal(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Answer run(Progress progress) {
        if (DryRun.notes("makes another emergency code")) {
            return Answer.of();
        }
        var code = RecoveryCodes.made(new SecureRandom()).getFirst();
        access.emergency().keep(new Seal(RecoveryCodes.hash(code), Acting.now().orElseThrow().caller().person(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        return Answer.of(Part.Prose.of(Line.of("Put this on paper and seal it; it is not shown again:"),
                Line.of(2, "", code),
                Line.of("Whoever opens it runs, at the machine itself: emergency:open --because WORDS")));
    }
}
