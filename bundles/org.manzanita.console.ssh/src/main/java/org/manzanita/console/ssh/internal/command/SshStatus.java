package org.manzanita.console.ssh.internal.command;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Item;
import org.manzanita.console.Progress;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** {@code ssh:status}: say whether the door for SSH is enabled and open, and who is inside. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=ssh:status")
@Command(name = "ssh:status", description = "say whether the door for SSH is enabled and open, and who is inside")
@Examples({"ssh:status", "ssh:status --output json"})
@Fields({"door: enabled, open, hostKey", "sessions: person, address, since, lastActive, session, key"})
@Needs("platform.run/read")
public final class SshStatus implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("person", "Who"), new Field("address", "From"),
            new Field("since", "Since (UTC)"), new Field("lastActive", "Last active"), new Field("session", "Session"),
            new Field("key", "Key"));

    private final Ssh ssh;

    @Activate
    public SshStatus(@Reference Ssh ssh) {
        this.ssh = ssh;
    }

    @Override
    public Answer run(Progress progress) {
        var rows = ssh.sessions().stream().map(session -> List.<Object>of(session.caller().person(),
                session.caller().address(), session.since().truncatedTo(ChronoUnit.SECONDS).toString(),
                session.lastActive().truncatedTo(ChronoUnit.SECONDS).toString(), session.caller().session(),
                session.caller().key())).toList();
        return Answer.of(
                new Part.Sheet("door", "", List.of(new Item("enabled", "Enabled", ssh.enabled().orElse("no")),
                        new Item("open", "Open", ssh.open().orElse("no")),
                        new Item("hostKey", "Host key", ssh.hostKey().orElse("")))),
                new Part.Rows("sessions", new Table("Sessions", FIELDS, rows, List.of())));
    }
}
