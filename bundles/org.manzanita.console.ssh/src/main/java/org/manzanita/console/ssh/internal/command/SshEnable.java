package org.manzanita.console.ssh.internal.command;

import java.util.ArrayList;
import org.manzanita.access.Access;
import org.manzanita.access.AddressRange;
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

/** {@code ssh:enable}: let the console be reached by SSH, on this machine alone unless told otherwise. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=ssh:enable")
@Command(name = "ssh:enable", description = "let the console be reached by SSH, on this machine alone unless told otherwise", footer = "It is opened by ssh:serve. People come in by keys: see key:add.")
@Examples({"ssh:enable", "ssh:enable --address 10.4.0.17 --port 8022"})
@Needs(value = "platform.run", changes = true, undo = "ssh:disable")
public final class SshEnable implements ConsoleCommand {

    private static final int USUAL_PORT = 8022;

    private final Ssh ssh;
    private final Access access;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "the address of this machine on which to listen; 127.0.0.1 unless given")
    String address = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", description = "the port; 8022 unless given, and 0 for any that is free")
    int port = USUAL_PORT;

    @Activate
    public SshEnable(@Reference Ssh ssh, @Reference Access access) {
        this.ssh = ssh;
        this.access = access;
    }

    @Override
    public Answer run(Progress progress) {
        if (access.people().isFresh()) {
            throw new CommandException(Outcome.CONFLICT,
                    "Nobody is named here yet, and whoever comes from elsewhere has to be somebody.",
                    "Name people first, yourself among them, as in: access:grant jdoe administrator");
        }
        try {
            var checked = new AddressRange(address);
            ssh.enable(checked.text(), port);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(String.valueOf(e.getMessage()), "For how to use it: help ssh:enable");
        }
        var lines = new ArrayList<Line>();
        lines.add(Line.of("The console may be reached by SSH on " + ssh.enabled().orElse(address + ":" + port) + ".")
                .in(Part.Tone.GOOD));
        if (!address.equals("127.0.0.1") && !address.equals("::1")) {
            lines.add(Line.of("Whoever reaches that address over the network can try keys there. Let a firewall say who"
                    + " that is."));
        }
        lines.add(Line.of("To open it: ssh:serve. To take this back: ssh:disable"));
        return Answer.of(new Part.Prose(lines));
    }
}
