package org.manzanita.console.ssh.internal.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.access.AddressRange;
import org.manzanita.access.Key;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code key:add}: let someone come in by a public key, for a year at most. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=key:add")
@Command(name = "key:add", description = "let someone come in by a public key, for a year at most", footer = "With --batch the key is one for scripts: it has no shell, and gives only the commands named.")
@Examples({
        "key:add jdoe 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHx0yoYCeNuJ1Uu4C9b1kZUpkTyKoCLd1vmPUXVBNDmH jdoe@laptop'",
        "key:add jdoe 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHx0yoYCeNuJ1Uu4C9b1kZUpkTyKoCLd1vmPUXVBNDmH' --until 2027-06-30 --address 10.4.0.0/16 --role clerk",
        "key:add nightly 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHx0yoYCeNuJ1Uu4C9b1kZUpkTyKoCLd1vmPUXVBNDmH' --batch 'ledger:verify;ledger:head'"})
@Needs(value = "people.grant", changes = true, undo = "key:revoke, with the fingerprint above")
public final class KeyAdd implements ConsoleCommand {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final Access access;

    @Parameters(index = "0", paramLabel = "PERSON", description = "whose key it is: the name under which the person holds a role")
    String person = "";

    @Parameters(index = "1", paramLabel = "KEY", description = "the line of the public key, in quotes: that of a file id_ed25519.pub")
    String key = "";

    @Option(names = "--from", paramLabel = "DATE", description = "the first day; today unless given")
    Optional<LocalDate> from = Optional.empty();

    @Option(names = "--until", paramLabel = "DATE", description = "the last day; a year from the first unless given, which is the longest")
    Optional<LocalDate> until = Optional.empty();

    @Option(names = "--address", paramLabel = "RANGES", split = ";", description = "from where it may be used: addresses or ranges, joined by ;")
    List<String> addresses = List.of();

    @Option(names = "--role", paramLabel = "ROLES", split = ";", description = "the only roles of the person that it opens, joined by ;")
    List<Role> roles = List.of();

    @Option(names = "--batch", paramLabel = "COMMANDS", split = ";", description = "for a script: the only commands that it may give, joined by ;")
    List<String> commands = List.of();

    @Activate
    public KeyAdd(@Reference Access access) {
        this.access = access;
    }

    @Override
    public Answer run(Progress progress) {
        var today = LocalDate.now(Clock.system(CALIFORNIA));
        if (access.people().of(person, today).isEmpty()) {
            throw CommandException.notFound("Nobody named '" + person + "' holds a role today, so the key would open"
                    + " nothing.", "To give a role: access:grant '" + person + "' ROLE");
        }
        try {
            var first = from.orElse(today);
            var added = new Key(person, Key.withoutComment(key), first,
                    until.orElse(first.plusDays(Key.LONGEST - 1L)),
                    addresses.stream().map(AddressRange::new).toList(), new HashSet<>(roles), commands,
                    Acting.now().orElseThrow().caller().person(), Optional.empty());
            if (access.keys().find(added.fingerprint()).isPresent()) {
                throw new CommandException(Outcome.CONFLICT, "The key " + added.fingerprint()
                        + " is on the list already.", "To see it: key:list");
            }
            access.keys().add(added);
            return Answer.of(Part.Prose.of(
                    Line.of(person + " may come in by the key " + added.fingerprint() + " from " + added.from()
                            + " until " + added.until()
                            + (added.isBatch() ? ", and give " + String.join(", ", commands) : "") + ".")
                            .in(Part.Tone.GOOD),
                    Line.of("To take it back: key:revoke " + added.fingerprint())));
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(String.valueOf(e.getMessage()), "For how to use it: help key:add");
        }
    }
}
