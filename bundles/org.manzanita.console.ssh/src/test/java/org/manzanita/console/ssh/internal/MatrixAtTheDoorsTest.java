package org.manzanita.console.ssh.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.manzanita.access.Key;
import org.manzanita.access.Role;
import org.manzanita.console.gogo.GogoSessions;

/**
 * Every cell of the matrix of roles, tried at the machine itself, by SSH over a real connection, and in a session of Gogo: for each right a
 * command that needs it alone, given by someone of each role. What a right shows and takes at the ledger is tried by
 * {@code RoleMatrixTest} of the bundle for rights.
 */
class MatrixAtTheDoorsTest {

    private static final int NOT_ALLOWED = 6;
    private static final int AT_ONCE = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    static Path home;

    private static final Map<Role, KeyPair> KEYS = new EnumMap<>(Role.class);
    private static final SshClient CLIENT = SshClient.setUpDefaultClient();

    private static final ThreadIOImpl STREAMS = new ThreadIOImpl();
    private static final CommandProcessorImpl GOGO = new CommandProcessorImpl(STREAMS);

    private static Host host = new Host(Path.of("target", "unused"));
    private static int port;

    @BeforeAll
    static void someoneOfEachRoleWithAKey() throws GeneralSecurityException {
        host = new Host(home, Limits.USUAL, clock -> new Forgetful());
        var commands = new TreeSet<String>();
        for (var cell : Cell.all()) {
            if (commands.add(cell.command())) {
                host.with(() -> new Probe(cell.command(), cell.right()));
                var name = cell.command().split(":", -1);
                GOGO.addCommand(name[0], GogoSessions.function(host.remote), name[1]);
            }
        }
        for (var role : Role.values()) {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            KEYS.put(role, pair);
            host.appoint(role.token(), role);
            var today = LocalDate.ofInstant(host.clock.instant(), ZoneOffset.UTC);
            host.access.keys().add(new Key(role.token(), PublicKeyEntry.toString(pair.getPublic()), today.minusDays(1),
                    today.plusDays(1), List.of(), Set.of(), List.copyOf(commands), "test", Optional.empty()));
        }
        port = host.opened();
        CLIENT.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        CLIENT.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        CLIENT.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        CoreModuleProperties.TCP_NODELAY.set(CLIENT, true);
        CLIENT.start();
        STREAMS.start();
    }

    @AfterAll
    static void close() {
        STREAMS.stop();
        GOGO.stop();
        CLIENT.stop();
        host.close();
    }

    @Test
    void everyRoleAndEveryRightOfTheMatrixIsTried() {
        var cells = Cell.all();

        assertThat(cells.stream().map(Cell::role).collect(Collectors.toSet())).isEqualTo(EnumSet.allOf(Role.class));
        assertThat(cells.stream().map(cell -> cell.right().replaceAll("/.*", "")).collect(Collectors.toSet()))
                .isEqualTo(new TreeSet<>(host.access.matrix().actions()));
        assertThat(cells).filteredOn(Cell::may).isNotEmpty();
        assertThat(cells).filteredOn(cell -> cell.may() && cell.needsSecond()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void atTheMachineItselfARoleMayDoWhatTheMatrixSaysAndNothingElse(Role role) {
        for (var cell : Cell.all()) {
            if (cell.role() == role) {
                int code = host.run(role.token(), cell.command());
                check(cell, code, host.out(), host.err());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void bySshARoleMayDoWhatTheMatrixSaysAndNothingElse(Role role) throws IOException {
        try (var session = CLIENT.connect(role.token(), "127.0.0.1", port).verify(PATIENCE).getSession()) {
            session.addPublicKeyIdentity(KEYS.get(role));
            session.auth().verify(PATIENCE);
            var given = new LinkedHashMap<Cell, Future<Given>>();
            try (var several = Executors.newFixedThreadPool(AT_ONCE)) {
                Cell.all().stream().filter(cell -> cell.role() == role)
                        .forEach(cell -> given.put(cell, several.submit(() -> given(session, cell.command()))));
            }
            given.forEach((cell, ended) -> check(cell, ended.resultNow().code(), ended.resultNow().out(),
                    ended.resultNow().err()));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void byGogoARoleMayDoWhatTheMatrixSaysAndNothingElse(Role role) throws Exception {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var sessions = new GogoSessions(GOGO, name -> true, role::token);
        try (var session = sessions.createSession(InputStream.nullInputStream(), out, err)) {
            for (var cell : Cell.all()) {
                if (cell.role() == role) {
                    out.reset();
                    err.reset();
                    check(cell, (int) session.execute(cell.command()), out.toString(StandardCharsets.UTF_8),
                            err.toString(StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** A command line that was given by SSH, and how it ended. */
    private record Given(int code, String out, String err) {}

    private static Given given(ClientSession session, String line) throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        try (var channel = session.createExecChannel(line)) {
            channel.setOut(out);
            channel.setErr(err);
            channel.open().verify(PATIENCE);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
            return new Given(channel.getExitStatus(), out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        }
    }

    private static void check(Cell cell, int code, String out, String err) {
        boolean runs = cell.may() && !cell.needsSecond();
        assertThat(code).as(cell + ": " + err).isEqualTo(runs ? 0 : NOT_ALLOWED);
        assertThat(out.contains(Probe.RAN)).as(cell.toString()).isEqualTo(runs);
        if (!runs) {
            assertThat(err).as(cell.toString()).contains(cell.may()
                    ? "takes a second person"
                    : cell.role().token() + " is " + cell.role().title());
        }
    }
}
