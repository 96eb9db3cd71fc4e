package org.manzanita.console.ssh.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.manzanita.access.Access;
import org.manzanita.access.Journal;
import org.manzanita.console.RemoteConsole;
import org.manzanita.console.ssh.internal.command.Ssh;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The door of this installation, with its settings and the key of the host in the folder {@code access} of the home. */
@Component(service = Ssh.class)
public final class SshComponent implements Ssh {

    private final DoorWithSettings door;

    @Activate
    public SshComponent(BundleContext context, @Reference Access access, @Reference Journal journal,
            @Reference RemoteConsole console) {
        var home = Path.of(Objects.requireNonNull(context.getProperty("manzanita.home"),
                "It is not said where the settings are kept. Set the framework property manzanita.home to a folder."));
        var folder = home.toAbsolutePath().normalize().resolve("access");
        this.door = new DoorWithSettings(new SshSettings(folder),
                new SshDoor(folder, access, journal, console, Limits.USUAL, Clock.systemUTC()));
    }

    @Deactivate
    void stop() {
        door.close();
    }

    @Override
    public void enable(String address, int port) {
        door.enable(address, port);
    }

    @Override
    public boolean disable() {
        return door.disable();
    }

    @Override
    public Optional<String> enabled() {
        return door.enabled();
    }

    @Override
    public Optional<String> open() {
        return door.open();
    }

    @Override
    public Optional<String> hostKey() {
        return door.hostKey();
    }

    @Override
    public String serve() throws IOException {
        return door.serve();
    }

    @Override
    public Optional<String> invite(String person) {
        return door.invite(person);
    }

    @Override
    public void awaitClosed() throws InterruptedException {
        door.awaitClosed();
    }

    @Override
    public List<Session> sessions() {
        return door.sessions();
    }

    @Override
    public int end(String sessionOrKey, String because) {
        return door.end(sessionOrKey, because);
    }

    @Override
    public void look() {
        door.look();
    }
}
