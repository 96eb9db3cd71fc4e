package org.manzanita.console.ssh.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.ssh.internal.command.Ssh;

/** The door, opened where its settings say. */
final class DoorWithSettings implements Ssh {

    private final SshSettings settings;
    private final SshDoor door;

    DoorWithSettings(SshSettings settings, SshDoor door) {
        this.settings = settings;
        this.door = door;
    }

    @Override
    public void enable(String address, int port) {
        settings.enable(new SshSettings.Place(address, port));
    }

    @Override
    public boolean disable() {
        boolean was = settings.disable();
        door.close();
        return was;
    }

    @Override
    public Optional<String> enabled() {
        return settings.place().map(SshSettings.Place::toString);
    }

    @Override
    public Optional<String> open() {
        return door.place().map(SshSettings.Place::toString);
    }

    @Override
    public Optional<String> hostKey() {
        return door.hostKey();
    }

    @Override
    public String serve() throws IOException {
        return door.open(settings.place().orElseThrow(
                () -> new IllegalStateException("The door for SSH is not enabled."))).toString();
    }

    @Override
    public Optional<String> invite(String person) {
        return door.invite(person).map(Invitation::code);
    }

    @Override
    public void awaitClosed() throws InterruptedException {
        door.awaitClosed();
    }

    @Override
    public List<Session> sessions() {
        return door.sessions().all().stream()
                .map(session -> new Session(session.caller(), session.since(), session.lastActive())).toList();
    }

    @Override
    public int end(String sessionOrKey, String because) {
        var ended = door.sessions().all().stream().filter(session -> session.caller().session().equals(sessionOrKey)
                || session.caller().key().equals(sessionOrKey)).toList();
        ended.forEach(session -> session.end(because));
        return ended.size();
    }

    @Override
    public void look() {
        door.look();
    }

    void close() {
        door.close();
    }
}
