package org.manzanita.console.ssh.internal.command;

import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.access.NotAllowedException;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
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
import picocli.CommandLine.Parameters;

/** {@code key:revoke}: take a key back at once, and end its sessions. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=key:revoke")
@Command(name = "key:revoke", description = "take a key back at once, and end its sessions", footer = "A key that was taken back never opens again; whoever needs one makes a new one.")
@Examples({"key:revoke SHA256:3v8Ug0RrFPNAgSNAb3mRkzuf5i0D7pAf9p3jF3Gm9no"})
@Needs(value = "door.close", changes = true, undo = "nobody can; whoever needs a key makes a new one")
public final class KeyRevoke implements ConsoleCommand {

    private final Access access;
    private final Ssh ssh;

    @Parameters(paramLabel = "FINGERPRINT", description = "the key, as key:list shows it")
    String fingerprint = "";

    @Activate
    public KeyRevoke(@Reference Access access, @Reference Ssh ssh) {
        this.access = access;
        this.ssh = ssh;
    }

    @Override
    public Answer run(Progress progress) {
        var acting = Acting.now().orElseThrow();
        var person = acting.caller().person();
        var key = access.keys().find(fingerprint);
        boolean isOthers = key.isPresent() && !key.get().person().equals(person);
        if (isOthers && Whose.isOwnAlone(acting)) {
            throw new NotAllowedException("You may take back your own keys, and this one is somebody else's.");
        }
        if (!access.keys().revoke(fingerprint, person)) {
            throw CommandException.notFound(key.isPresent()
                    ? "The key " + fingerprint + " was taken back already."
                    : "There is no key " + fingerprint + ".", "To see those there are: key:list");
        }
        long open = ssh.sessions().stream().filter(session -> session.caller().key().equals(fingerprint)).count();
        ssh.look();
        return Answer.of(Part.Prose.of(Line.of("The key " + fingerprint + " opens nothing any more"
                + (open == 0 ? "." : ", and " + open + (open == 1 ? " session" : " sessions") + " ended."))
                .in(Part.Tone.GOOD)));
    }
}
