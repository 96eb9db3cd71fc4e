package org.manzanita.console.ssh.internal.command;

import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
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

/** {@code ssh:disable}: close the door for SSH, end its sessions, and keep it closed. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=ssh:disable")
@Command(name = "ssh:disable", description = "close the door for SSH, end its sessions, and keep it closed")
@Examples({"ssh:disable"})
@Needs(value = "platform.run", changes = true, undo = "ssh:enable")
public final class SshDisable implements ConsoleCommand {

    private final Ssh ssh;

    @Activate
    public SshDisable(@Reference Ssh ssh) {
        this.ssh = ssh;
    }

    @Override
    public Answer run(Progress progress) {
        return Answer.of(Part.Prose.of(ssh.disable()
                ? Line.of("The console is no longer reached by SSH. To let it be again: ssh:enable").in(Part.Tone.GOOD)
                : Line.of("The door for SSH was not enabled.")));
    }
}
