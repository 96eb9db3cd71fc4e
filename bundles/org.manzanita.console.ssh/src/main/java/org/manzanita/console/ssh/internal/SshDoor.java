package org.manzanita.console.ssh.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.global.NoMoreSessionsHandler;
import org.manzanita.access.Access;
import org.manzanita.access.Journal;
import org.manzanita.console.RemoteConsole;

/**
 * The door for SSH. It takes public keys alone; behind it there is the console, and no files, no forwarding and no other
 * program.
 */
final class SshDoor {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final int CHANNELS = 4;

    private final Path folder;
    private final Access access;
    private final Journal journal;
    private final RemoteConsole console;
    private final Limits limits;
    private final Clock clock;
    private final OpenSessions sessions;
    private Optional<Opened> opened = Optional.empty();

    /** An open door. */
    private record Opened(SshServer server, KeyCheck keys, HostKey hostKey, ScheduledExecutorService watch,
            CountDownLatch closed) {}

    /** @param folder where the key of this host is kept */
    SshDoor(Path folder, Access access, Journal journal, RemoteConsole console, Limits limits, Clock clock) {
        this.folder = folder;
        this.access = access;
        this.journal = journal;
        this.console = console;
        this.limits = limits;
        this.clock = clock;
        this.sessions = new OpenSessions(access.keys(), limits, clock);
    }

    /**
     * Opens it.
     *
     * @return where it listens
     * @throws IllegalStateException if it is open already, or the key of this host cannot be read
     * @throws IOException if it cannot listen there
     */
    synchronized SshSettings.Place open(SshSettings.Place place) throws IOException {
        if (opened.isPresent()) {
            throw new IllegalStateException("The door is open already, on "
                    + place().map(SshSettings.Place::toString).orElse("") + ".");
        }
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        // The library looks for parts of itself through this loader.
        thread.setContextClassLoader(SshServer.class.getClassLoader());
        try {
            var hostKey = HostKey.in(folder);
            var keys = new KeyCheck(access, journal, clock);
            var server = server(place, hostKey, keys);
            server.start();
            var watch = Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().daemon().name("ssh: watch").unstarted(work));
            var unused = watch.scheduleWithFixedDelay(this::look, LOOKS_EVERY.toMillis(), LOOKS_EVERY.toMillis(),
                    TimeUnit.MILLISECONDS);
            opened = Optional.of(new Opened(server, keys, hostKey, watch, new CountDownLatch(1)));
            return place().orElseThrow();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private SshServer server(SshSettings.Place place, HostKey hostKey, KeyCheck keys) {
        var server = SshServer.setUpDefaultServer();
        server.setHost(place.address());
        server.setPort(place.port());
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey.pair()));
        server.setUserAuthFactories(List.of(new UserAuthPublicKeyFactory(
                List.of(BuiltinSignatures.ed25519, BuiltinSignatures.nistp256))));
        server.setPublickeyAuthenticator(keys);
        var rooms = new Rooms(access, console, keys, sessions, limits, clock);
        server.setShellFactory(rooms);
        server.setCommandFactory(rooms);
        server.setSubsystemFactories(List.of());
        server.setChannelFactories(List.of(ChannelSessionFactory.INSTANCE));
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setGlobalRequestHandlers(List.of(KeepAliveHandler.INSTANCE, NoMoreSessionsHandler.INSTANCE));
        server.addSessionListener(new Visits(access, journal, sessions, limits, clock));
        CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "Manzanita");
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, limits.tries());
        CoreModuleProperties.AUTH_TIMEOUT.set(server, limits.toShowAKey());
        // Idleness is watched by what is typed and shown: a client that only says it is alive is idle.
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, CHANNELS);
        // What is shown comes in many small packets, and each would wait 40 ms for the answer to the one before it.
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        return server;
    }

    /** Ends the sessions that may not go on. */
    void look() {
        try {
            sessions.endThoseThatMayNotGoOn();
        } catch (RuntimeException e) {
            // A list of keys that cannot be read opens nothing, and keeps nothing open.
            sessions.all().forEach(session -> session.end("The list of keys cannot be read."));
            System.getLogger(SshDoor.class.getName()).log(System.Logger.Level.WARNING, "The keys cannot be read", e);
        }
    }

    /** Lets someone bring in the first key; empty if there is a key already. */
    synchronized Optional<Invitation> invite(String person) {
        if (!access.keys().all().isEmpty()) {
            return Optional.empty();
        }
        var invitation = Invitation.of(person, clock);
        opened.orElseThrow(() -> new IllegalStateException("The door is closed.")).keys().invite(invitation);
        return Optional.of(invitation);
    }

    OpenSessions sessions() {
        return sessions;
    }

    /** Where it listens; empty while it is closed. */
    synchronized Optional<SshSettings.Place> place() {
        return opened.flatMap(open -> open.server().getBoundAddresses().stream()
                .filter(InetSocketAddress.class::isInstance).map(InetSocketAddress.class::cast).findFirst())
                .map(bound -> new SshSettings.Place(bound.getAddress().getHostAddress(), bound.getPort()));
    }

    synchronized Optional<String> hostKey() {
        return opened.map(open -> open.hostKey().fingerprint());
    }

    /** Waits until it is closed. */
    void awaitClosed() throws InterruptedException {
        Optional<CountDownLatch> closed;
        synchronized (this) {
            closed = opened.map(Opened::closed);
        }
        if (closed.isPresent()) {
            closed.get().await();
        }
    }

    /** Closes it, and ends every session; whether it was open. */
    synchronized boolean close() {
        var open = opened;
        opened = Optional.empty();
        open.ifPresent(was -> {
            was.watch().shutdownNow();
            sessions.all().forEach(session -> session.end("The door is being closed."));
            try {
                was.server().stop(true);
            } catch (IOException e) {
                System.getLogger(SshDoor.class.getName()).log(System.Logger.Level.DEBUG, "It was gone already", e);
            } finally {
                was.closed().countDown();
            }
        });
        return open.isPresent();
    }
}
