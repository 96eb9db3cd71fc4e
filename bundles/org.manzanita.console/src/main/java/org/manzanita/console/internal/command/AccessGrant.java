package org.manzanita.console.internal.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.access.Appointment;
import org.manzanita.access.Role;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.model.LeaId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code access:grant}: give someone a role, for a time. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=access:grant")
@Command(name = "access:grant", description = "give someone a role, for a time", footer = "The first to give a role becomes administrator himself. Once two people may give roles, each of them needs the other.")
@Examples({"access:grant jdoe clerk --in 3467447 --of 34674473430386",
        "access:grant mlee teacher --in 3467447 --of T-201 --until 2027-06-30", "access:grant asmith administrator"})
@Needs(value = "people.grant", changes = true, undo = "access:revoke PERSON ROLE")
public final class AccessGrant implements ConsoleCommand {

    private final Access access;

    @Mixin
    StandpointOptions standpoint = new StandpointOptions();

    @Parameters(index = "0", paramLabel = "PERSON", description = "the person's account of the operating system, or name of a key")
    String person = "";

    @Parameters(index = "1", paramLabel = "ROLE", description = "the role; access:matrix lists what each may do")
    Role role = Role.PUPIL;

    @Option(names = "--of", paramLabel = "IDS", split = ";", description = "the person's schools, pupils, or own id as an educator, joined by ;")
    List<String> of = List.of();

    @Option(names = "--in", paramLabel = "CODE", description = "the LEA in which the role is held; every LEA unless given")
    Optional<LeaId> lea = Optional.empty();

    @Option(names = "--until", paramLabel = "DATE", description = "the last day; for good unless given")
    Optional<LocalDate> until = Optional.empty();

    @Activate
    public AccessGrant(@Reference Access access) {
        this.access = access;
    }

    @Override
    public Answer run(Progress progress) {
        var granter = Acting.now().orElseThrow().caller().person();
        var today = standpoint.today();
        var lines = new ArrayList<Line>();
        try {
            var asked = new Appointment(person, role, lea, new TreeSet<>(of), today, until, granter, today);
            if (access.people().isFresh() && !(person.equals(granter) && role == Role.ADMINISTRATOR)) {
                // Otherwise the first to name someone would lock himself out.
                access.people().appoint(new Appointment(granter, Role.ADMINISTRATOR, Optional.empty(), new TreeSet<>(),
                        today, Optional.empty(), granter, today));
                lines.add(Line.of(granter + " is now administrator, so that somebody may name others."));
            }
            access.people().appoint(asked);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(String.valueOf(e.getMessage()), "For how to use it: help access:grant");
        }
        lines.add(Line.of(person + " is now " + role.title() + lea.map(where -> " of " + where).orElse("")
                + (of.isEmpty() ? "" : " for " + String.join(", ", of)) + until.map(day -> ", until " + day).orElse("")
                + ".").in(Part.Tone.GOOD));
        return Answer.of(new Part.Prose(lines));
    }
}
