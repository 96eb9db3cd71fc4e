package org.manzanita.console.ssh.internal.command;

import java.io.IOException;
import org.manzanita.access.Acting;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.DryRun;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** {@code ssh:serve}: open the door for SSH, and keep it open until it is closed or the process ends. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=ssh:serve")
@Command(name = "ssh:serve", description = "open the door for SSH, and keep it open until it is closed or the process ends", footer = "While there is no key at all, it shows a code by which you can bring in the first one from another machine.")
@Examples({"ssh:serve"})
@Needs(value = "platform.run", changes = true, undo = "nothing is left open once it has ended")
public final class SshServe implements ConsoleCommand {

    private final Ssh ssh;

    @Activate
    public SshServe(@Reference Ssh ssh) {
        this.ssh = ssh;
    }

    @Override
    public Answer run(Progress progress) {
        var caller = Acting.now().orElseThrow().caller();
        try {
            var place = ssh.serve();
            if (DryRun.isOn()) {
                return Answer.of(Part.Prose.of(Line.of("The door for SSH can be opened on " + place + ".")));
            }
            progress.say("Listening on " + place + ". The key of this host is " + ssh.hostKey().orElse("") + ".");
            if (!caller.isRemote()) {
                ssh.invite(caller.person()).ifPresent(code -> progress.say("There is no key yet. Within half an hour, "
                        + caller.person() + " can bring in the first: ssh -p "
                        + place.substring(place.lastIndexOf(':') + 1) + " " + caller.person() + "@"
                        + place.substring(0, place.lastIndexOf(':')) + " key:claim " + code));
            }
            ssh.awaitClosed();
            return Answer.of(Part.Prose.of(Line.of("The door for SSH is closed.")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.of(Part.Prose.of(Line.of("The door for SSH stays open.")));
        } catch (IllegalStateException e) {
            throw new CommandException(Outcome.CONFLICT, String.valueOf(e.getMessage()),
                    ssh.enabled().isEmpty() ? "To enable it: ssh:enable" : "To see how it stands: ssh:status");
        } catch (IOException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "It cannot listen on " + ssh.enabled().orElse("") + ": "
                    + e.getMessage() + ".", "Another program may use the port; choose another: ssh:enable --port 8023");
        }
    }
}
