package org.manzanita.console.ssh.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.access.Key;
import org.manzanita.access.Role;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.rules.Table;
import picocli.CommandLine.Command;

/** The door for SSH while others crowd it: those who have a key come in, and what they ask is answered. */
class FloodTest {

    /** So many connections that say nothing; 10,000 with {@code -Dflood=10000}. */
    private static final int FLOOD = Integer.getInteger("flood", 200);
    private static final int EACH_ADDRESS = 8;
    private static final int CONNECTIONS = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path home;

    private final SshClient client = SshClient.setUpDefaultClient();
    private final List<Socket> strangers = new ArrayList<>();
    private Optional<Host> host = Optional.empty();
    private Optional<KeyPair> key = Optional.empty();

    /** Answers with more than any window takes. */
    @Command(name = "test:long", description = "answer at length")
    @Examples("test:long")
    @Fields("words: word")
    @Needs("law.see")
    private static final class Lengthy implements ConsoleCommand {

        @Override
        public Answer run(Progress progress) {
            return Answer.of("words", new Table("Words", List.of(new Table.Field("word", "Word")),
                    Collections.nCopies(20_000, List.of("a long answer")), List.of()));
        }
    }

    private int open(Duration toShowAKey) throws Exception {
        var opened = new Host(home, new Limits(3, 10, CONNECTIONS, 4, toShowAKey, Duration.ofMinutes(15),
                Duration.ofHours(8), 8192), clock -> new Forgetful());
        host = Optional.of(opened);
        opened.with(() -> new Probe("test:short", "law.see")).with(Lengthy::new);
        opened.appoint("jdoe", Role.ADMINISTRATOR);
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        key = Optional.of(pair);
        var today = LocalDate.ofInstant(opened.clock.instant(), ZoneOffset.UTC);
        opened.access.keys().add(new Key("jdoe", PublicKeyEntry.toString(pair.getPublic()), today.minusDays(1),
                today.plusDays(1), List.of(), Set.of(), List.of("test:short", "test:long"), "test", Optional.empty()));
        return opened.opened();
    }

    @BeforeEach
    void start() {
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        // What nobody reads is soon more than the window takes.
        CoreModuleProperties.WINDOW_SIZE.set(client, 32_768L);
        client.start();
    }

    @AfterEach
    void close() throws IOException {
        for (var stranger : strangers) {
            stranger.close();
        }
        client.stop();
        host.ifPresent(Host::close);
    }

    private ClientSession comeIn(int port) throws IOException {
        var session = client.connect("jdoe", "127.0.0.1", port).verify(PATIENCE).getSession();
        session.addPublicKeyIdentity(key.orElseThrow());
        session.auth().verify(PATIENCE);
        return session;
    }

    private static String answer(ClientSession session) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var channel = session.createExecChannel("test:short")) {
            channel.setOut(out);
            channel.open().verify(PATIENCE);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    /** A connection that says nothing; with an address of its own for every few. */
    private Socket stranger(int number, int port) throws IOException {
        int address = number / EACH_ADDRESS;
        var socket = new Socket();
        socket.bind(new InetSocketAddress("127.1." + address / 200 + "." + (address % 200 + 1), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        strangers.add(socket);
        return socket;
    }

    /** Whether the other side has ended it. */
    private static boolean isEnded(Socket socket) {
        try {
            socket.setSoTimeout(1);
            var in = socket.getInputStream();
            while (in.read() >= 0) {
                // What the door says of itself.
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    @DisplayName("fault 65: however many connections stand idle, those who have a key come in and are answered")
    void howeverManyConnectionsStandIdleThoseWhoHaveAKeyComeIn() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "Only Linux has 127.1.0.1 by itself.");
        int port = open(Duration.ofMinutes(10));
        try (var before = comeIn(port)) {
            for (int number = 0; number < FLOOD; number++) {
                stranger(number, port);
            }

            assertThat(answer(before)).contains(Probe.RAN);
            try (var after = comeIn(port)) {
                assertThat(answer(after)).contains(Probe.RAN);
                assertThat(answer(before)).contains(Probe.RAN);
            }
            OpenSsh.await(() -> strangers.stream().filter(FloodTest::isEnded).count() >= FLOOD - CONNECTIONS);
            assertThat(before.isOpen()).isTrue();
        }
    }

    @Test
    @DisplayName("fault 65: who sends a byte now and then, and no key, is cut off in time")
    void whoSendsAByteNowAndThenIsCutOffInTime() throws Exception {
        int port = open(Duration.ofSeconds(1));
        try (var slow = stranger(0, port)) {
            OpenSsh.await(() -> {
                try {
                    slow.getOutputStream().write('S');
                    return isEnded(slow);
                } catch (IOException e) {
                    return true;
                }
            });

            assertThat(isEnded(slow)).isTrue();
        }
    }

    @Test
    @DisplayName("fault 65: clients that read nothing of what they asked for keep nobody else waiting")
    void clientsThatReadNothingKeepNobodyElseWaiting() throws Exception {
        int port = open(Duration.ofMinutes(10));
        try (var deaf = comeIn(port); var other = comeIn(port)) {
            for (int number = 0; number < 3; number++) {
                // Nobody reads its output, so its window stays full.
                deaf.createExecChannel("test:long").open().verify(PATIENCE);
            }

            for (int number = 0; number < 5; number++) {
                assertThat(answer(other)).contains(Probe.RAN);
            }
        }
    }
}
