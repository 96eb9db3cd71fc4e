package org.manzanita.console.ssh.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.DryRun;
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
        var place = new SshSettings.Place(address, port);
        if (!DryRun.notes("lets the console be reached by SSH on " + place)) {
            settings.enable(place);
        }
    }

    @Override
    public boolean disable() {
        if (DryRun.notes("lets the console be reached by SSH no more, and ends " + sessions().size() + " sessions")) {
            return settings.place().isPresent();
        }
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
        var place = settings.place().orElseThrow(() -> new IllegalStateException("The door for SSH is not enabled."));
        return DryRun.notes("listens on " + place) ? place.toString() : door.open(place).toString();
    }

    @Override
    public Optional<String> invite(String person) {
        return DryRun.isOn() ? Optional.empty() : door.invite(person).map(Invitation::code);
    }

    @Override
    public void awaitClosed() throws InterruptedException {
        if (!DryRun.isOn()) {
            door.awaitClosed();
        }
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
        if (!DryRun.notes("ends " + ended.size() + (ended.size() == 1 ? " session" : " sessions"))) {
            ended.forEach(session -> session.end(because));
        }
        return ended.size();
    }

    @Override
    public void look() {
        if (!DryRun.isOn()) {
            door.look();
        }
    }

    void close() {
        door.close();
    }
}
