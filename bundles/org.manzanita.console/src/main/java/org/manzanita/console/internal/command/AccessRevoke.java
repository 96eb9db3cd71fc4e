package org.manzanita.console.internal.command;

import org.manzanita.access.Access;
import org.manzanita.access.Role;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code access:revoke}: take a role from someone, from today on. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=access:revoke")
@Command(name = "access:revoke", description = "take a role from someone, from today on")
@Examples({"access:revoke jdoe clerk"})
@Needs(value = "people.grant", changes = true, undo = "access:grant PERSON ROLE, with the options it was given with")
public final class AccessRevoke implements ConsoleCommand {

    private final Access access;

    @Mixin
    StandpointOptions standpoint = new StandpointOptions();

    @Parameters(index = "0", paramLabel = "PERSON", description = "whose role ends")
    String person = "";

    @Parameters(index = "1", paramLabel = "ROLE", description = "which of them")
    Role role = Role.PUPIL;

    @Activate
    public AccessRevoke(@Reference Access access) {
        this.access = access;
    }

    @Override
    public Answer run(Progress progress) {
        var today = standpoint.today();
        boolean last = role == Role.ADMINISTRATOR && access.people().all().stream()
                .noneMatch(held -> held.role() == Role.ADMINISTRATOR && held.holdsOn(today)
                        && !held.person().equals(person));
        if (last) {
            throw new CommandException(Outcome.CONFLICT, person + " is the only administrator; without one nobody "
                    + "could name people any more.", "Name another first: access:grant PERSON administrator");
        }
        int ended = access.people().dismiss(person, role, today);
        if (ended == 0) {
            throw CommandException.notFound(person + " does not hold the role " + role + ".",
                    "To see who holds which: access:list");
        }
        return Answer.of(Part.Prose.of(Line.of(person + " is no longer " + role.title() + ".").in(Part.Tone.GOOD)));
    }
}
