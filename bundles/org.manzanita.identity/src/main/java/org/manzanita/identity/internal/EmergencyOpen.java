package org.manzanita.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeSet;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.access.Appointment;
import org.manzanita.access.Emergency;
import org.manzanita.access.Emergency.Seal;
import org.manzanita.access.Role;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.DryRun;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code emergency:open}: take the role of an administrator until the end of the day, by the sealed code. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=emergency:open")
@Command(name = "emergency:open", description = "take the role of an administrator until the end of the day, by the sealed code", footer = "The code opens once, at the machine itself. All that is done in that role is marked for log:alarms, and what takes a second person still takes one.")
@Examples("emergency:open --because 'Both administrators are on the bus that broke down.'")
@Needs(value = "self.see", changes = true, undo = "access:revoke with your own name and administrator")
public final class EmergencyOpen implements ConsoleCommand {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private static final int FREE_FAILURES = 3;
    private static final Duration WAIT = Duration.ofMinutes(15);

    private final Access access;
    private final Clock clock;

    @Option(names = "--because", paramLabel = "WORDS", required = true, description = "why it cannot wait for an administrator; put on record")
    String because = "";

    @Activate
    public EmergencyOpen(@Reference Access access) {
        this(access, Clock.systemUTC());
    }

    EmergencyOpen(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Answer run(Progress progress) {
        var acting = Acting.now().orElseThrow();
        var person = acting.caller().person();
        if (acting.caller().isRemote()) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The emergency code opens at the machine itself alone.",
                    "Go there, or have somebody go there.");
        }
        if (because.isBlank()) {
            throw CommandException.wrongUse("It is not said why it cannot wait.", "As in: help emergency:open");
        }
        var seal = access.emergency().seal().filter(sealed -> sealed.opened().isEmpty())
                .orElseThrow(() -> new CommandException(Outcome.CONFLICT,
                        "There is no emergency code, or it has been used.",
                        "An administrator makes one: emergency:seal"));
        if (isToWait(seal, clock.instant())) {
            throw new CommandException(Outcome.NOT_ALLOWED, seal.failures() + " wrong codes came one after another,"
                    + " so the next one is looked at " + WAIT.toMinutes() + " minutes after the last.",
                    "If you have not tried it before, somebody else has: log:alarms");
        }
        if (DryRun.notes("takes the role of an administrator for " + person + " until the end of the day")) {
            return Answer.of();
        }
        var code = Asked.secret("Emergency code:");
        if (!RecoveryCodes.hash(code).equals(seal.code())) {
            access.emergency().keep(seal.failed(clock.instant()));
            acting.flag("gave a wrong emergency code");
            throw new CommandException(Outcome.NOT_ALLOWED, "That is not the emergency code.",
                    "It is on the paper in the sealed envelope.");
        }
        // Used up first: a code that were used and still held would be worse than one that is lost.
        access.emergency().keep(seal.opened(person, clock.instant()));
        acting.flag("took the role of an administrator by the emergency code");
        var today = LocalDate.now(clock.withZone(CALIFORNIA));
        access.people().appoint(new Appointment(person, Role.ADMINISTRATOR, Optional.empty(), new TreeSet<>(), today,
                Optional.of(today), Emergency.GIVER, today));
        return Answer.of(Part.Prose.of(
                Line.of("You are administrator until the end of " + today + ", and all that you do is marked.")
                        .in(Part.Tone.GOOD),
                Line.of("The code is used up; when it is over, make another: emergency:seal")));
    }

    /** A clock that was set back lets nobody try sooner. */
    private static boolean isToWait(Seal seal, Instant now) {
        return seal.failures() >= FREE_FAILURES
                && seal.failedAt().filter(last -> now.isBefore(last.plus(WAIT))).isPresent();
    }
}
