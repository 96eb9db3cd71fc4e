package org.manzanita.console.ssh.internal.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.manzanita.access.Access;
import org.manzanita.access.Key;
import org.manzanita.access.Keys;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** {@code key:list}: list the keys by which people come in, and when each was used last. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=key:list")
@Command(name = "key:list", description = "list the keys by which people come in, and when each was used last")
@Examples({"key:list", "key:list --output json"})
@Fields("keys: person, fingerprint, from, until, state, lastUse, lastAddress, addresses, roles, commands, addedBy")
@Needs("people.grant/read")
public final class KeyList implements ConsoleCommand {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private static final List<Field> FIELDS = List.of(new Field("person", "Whose"),
            new Field("fingerprint", "Fingerprint"), new Field("from", "From"), new Field("until", "Until"),
            new Field("state", "State"), new Field("lastUse", "Last used (UTC)"), new Field("lastAddress", "From"),
            new Field("addresses", "Addresses"), new Field("roles", "Roles"), new Field("commands", "Commands"),
            new Field("addedBy", "Added by"));

    private final Access access;

    @Activate
    public KeyList(@Reference Access access) {
        this.access = access;
    }

    @Override
    public Answer run(Progress progress) {
        var today = LocalDate.now(Clock.system(CALIFORNIA));
        var rows = access.keys().all().stream().map(key -> row(key, today)).toList();
        return Answer.showing("keys", new Table("Keys", FIELDS, rows, List.of()), "person", "fingerprint", "until",
                "state");
    }

    private List<Object> row(Key key, LocalDate today) {
        var use = access.keys().lastUse(key.fingerprint());
        return List.of(key.person(), key.fingerprint(), key.from().toString(), key.until().toString(),
                state(key, today), use.map(last -> last.at().toString()).orElse(""),
                use.map(Keys.Use::address).orElse(""),
                key.addresses().stream().map(Object::toString).collect(Collectors.joining(" ")),
                key.roles().stream().map(Object::toString).sorted().collect(Collectors.joining(" ")),
                String.join(" ", key.commands()), key.addedBy());
    }

    private static String state(Key key, LocalDate today) {
        if (key.revoked().isPresent()) {
            return "revoked";
        }
        return today.isBefore(key.from()) ? "not yet" : today.isAfter(key.until()) ? "run out" : "good";
    }
}
