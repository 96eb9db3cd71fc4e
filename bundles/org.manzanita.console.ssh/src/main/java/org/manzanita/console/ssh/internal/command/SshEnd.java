package org.manzanita.console.ssh.internal.command;

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

/** {@code ssh:end}: end a session, or every session of a key, at once. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=ssh:end")
@Command(name = "ssh:end", description = "end a session, or every session of a key, at once", footer = "The key opens the door again. To take a key back for good: key:revoke")
@Examples({"ssh:end 3f0c2a18-9d1e-4c3a-8b07-5d2f6a1e9c44",
        "ssh:end SHA256:3v8Ug0RrFPNAgSNAb3mRkzuf5i0D7pAf9p3jF3Gm9no"})
@Needs(value = "door.close", changes = true, undo = "the key opens the door again")
public final class SshEnd implements ConsoleCommand {

    private final Ssh ssh;

    @Parameters(paramLabel = "SESSION", description = "the session, or the fingerprint of the key, as ssh:status shows it")
    String session = "";

    @Activate
    public SshEnd(@Reference Ssh ssh) {
        this.ssh = ssh;
    }

    @Override
    public Answer run(Progress progress) {
        var acting = Acting.now().orElseThrow();
        var meant = ssh.sessions().stream().map(Ssh.Session::caller)
                .filter(caller -> caller.session().equals(session) || caller.key().equals(session)).toList();
        if (meant.isEmpty()) {
            throw CommandException.notFound("There is no session '" + session + "', nor a key with one.",
                    "To see those there are: ssh:status");
        }
        if (Whose.isOwnAlone(acting) && meant.stream().anyMatch(caller -> !caller.person().equals(acting.caller()
                .person()))) {
            throw new NotAllowedException("You may end your own sessions, and this one is somebody else's.");
        }
        int ended = ssh.end(session, "The session was ended by " + acting.caller().person() + ".");
        return Answer.of(Part.Prose.of(Line.of("Ended " + ended + (ended == 1 ? " session." : " sessions."))
                .in(Part.Tone.GOOD)));
    }
}
