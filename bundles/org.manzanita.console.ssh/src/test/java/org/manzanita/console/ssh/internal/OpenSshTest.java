package org.manzanita.console.ssh.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.access.Journal.Kind;
import org.manzanita.access.Role;

/** The door for SSH, tried with the client of OpenSSH. */
class OpenSshTest {

    private static final String PROMPT = "manzanita> ";

    /** The q leaves the pager, and where nothing is paged Ctrl-U takes it out of the line. */
    private static final String LEAVE_THE_PAGE = "q\u0015";

    /** A shell draws a line anew with each character, so long ones would take long. */
    private static final Limits SHORT_LINES = new Limits(Limits.USUAL.tries(), Limits.USUAL.failuresPerMinute(),
            Limits.USUAL.connections(), Limits.USUAL.sessionsPerKey(), Limits.USUAL.toShowAKey(), Limits.USUAL.idle(),
            Limits.USUAL.longest(), 300);

    @TempDir
    static Path keys;

    private static OpenSsh client = new OpenSsh(Path.of(""));
    private static String good = "";
    private static String script = "";

    @TempDir
    Path home;

    private Host host = new Host(Path.of("target"));

    @BeforeAll
    static void keysOfTwoPeople() {
        assumeThat(OpenSsh.isInstalled())
                .as("The client of OpenSSH is not installed, so the door is not tried: apt-get install openssh-client")
                .isTrue();
        client = new OpenSsh(keys);
        good = client.key("good", "-t", "ed25519");
        script = client.key("script", "-t", "ecdsa", "-b", "256");
        client.key("wrong", "-t", "ed25519");
    }

    @BeforeEach
    void peopleAndTheirKeys() throws IOException {
        Files.deleteIfExists(keys.resolve("known_hosts"));
        host = new Host(home);
        host.appoint("asmith", Role.ADMINISTRATOR, Role.OPERATOR);
        add("asmith '" + good + "'");
        add("asmith '" + script + "' --batch 'access:list;log:verify'");
    }

    @AfterEach
    void closed() {
        host.close();
    }

    private void add(String arguments) {
        assertThat(host.run("asmith", "key:add --from 2026-09-01 --until 2026-12-31 " + arguments)).as(host.err())
                .isZero();
    }

    private String fingerprint(String line) {
        return host.access.keys().all().stream().filter(key -> line.startsWith(key.text())).findFirst().orElseThrow()
                .fingerprint();
    }

    @Test
    void theRightKeyOpensTheShellWithRightsCompletionAndRecord() {
        int port = host.opened();
        var shell = client.shell("good", "asmith", port).showing(PROMPT);
        shell.type("access:who\t\r");
        shell.showing("By the door");
        shell.type(LEAVE_THE_PAGE + "exit\r");

        var ended = shell.ended();
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("access:whoami", "You are", "asmith", "ssh");
        OpenSsh.await(() -> host.journal.lines().getLast().command().equals("ssh: came in")
                && host.journal.lines().getLast().kind() == Kind.OUTCOME);
        assertThat(host.journal.lines()).filteredOn(line -> line.caller().door().equals("ssh"))
                .extracting(line -> line.kind() + " " + line.command()).containsExactly("INTENT ssh: came in",
                        "INTENT access:whoami", "OUTCOME access:whoami", "OUTCOME ssh: came in");
        assertThat(host.journal.lines()).filteredOn(line -> line.caller().door().equals("ssh")).allSatisfy(line -> {
            assertThat(line.caller().person()).isEqualTo("asmith");
            assertThat(line.caller().key()).isEqualTo(fingerprint(good));
            assertThat(line.caller().address()).isEqualTo("127.0.0.1");
        });
        assertThat(host.access.keys().lastUse(fingerprint(good)).orElseThrow().address()).isEqualTo("127.0.0.1");
        assertThat(host.journal.verify().isSound()).isTrue();
    }

    @Test
    void aWrongKeyAWrongPersonAndEveryOtherWayStayOutAndOnRecord() {
        int port = host.opened();
        client.key("rsa", "-t", "rsa", "-b", "2048");

        // One after the other, so that the record has them in this order.
        for (var attempt : List.of(List.of("wrong", "asmith"), List.of("good", "root"), List.of("rsa", "asmith"))) {
            var ended = client.shell(attempt.get(0), attempt.get(1), port).ended();
            assertThat(ended.code()).isEqualTo(255);
            assertThat(ended.err()).contains("Permission denied (publickey)");
            assertThat(ended.out()).isEmpty();
        }
        for (var way : List.of("password", "keyboard-interactive", "hostbased", "gssapi-with-mic")) {
            var ended = client.ssh("good", "asmith", port, List.of("-o", "PreferredAuthentications=" + way)).ended();
            assertThat(ended.err()).as(way).contains("Permission denied (publickey)");
        }
        assertThat(host.journal.lines()).filteredOn(line -> line.kind() == Kind.REFUSED)
                .extracting(line -> line.caller().person() + " " + line.command()).containsExactly(
                        "asmith ssh: the key opens nothing, for it is not on the list",
                        "root ssh: the key opens nothing, for it is somebody else's");
    }

    @Test
    void aKeyThatIsRevokedIsCutOffWhileItsSessionIsOpenAndOpensNothingMore() {
        int port = host.opened();
        var shell = client.shell("good", "asmith", port).showing(PROMPT);

        long before = System.nanoTime();
        assertThat(host.run("asmith", "key:revoke " + fingerprint(good))).as(host.err()).isZero();
        assertThat(host.out()).contains("and 1 session ended.");
        var ended = shell.ended();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(ended.code()).isEqualTo(255);
        assertThat(ended.err()).contains("Your key opens nothing any more: it was revoked.");
        assertThat(client.shell("good", "asmith", port).ended().err()).contains("Permission denied");
        assertThat(host.run("asmith", "key:revoke " + fingerprint(good))).as("a second time").isEqualTo(4);
        assertThat(host.run("asmith", "key:add asmith '" + good + "'")).as("added again").isEqualTo(5);
    }

    @Test
    void aKeyThatRunsOutIsCutOffWhileItsSessionIsOpenAndOpensNothingMore() {
        int port = host.opened();
        var shell = client.shell("good", "asmith", port).showing(PROMPT);

        host.clock.passes(Duration.ofDays(120));

        assertThat(shell.ended().err()).contains("Your key opens nothing any more: it was good until 2026-12-31.");
        assertThat(client.shell("good", "asmith", port).ended().err()).contains("Permission denied");
        assertThat(host.journal.lines()).filteredOn(line -> line.kind() == Kind.REFUSED)
                .extracting(line -> line.command())
                .containsExactly("ssh: the key opens nothing, for it was good until 2026-12-31");
    }

    @Test
    @DisplayName("fault 61: while nothing can be put on record, a session is left with help, status and exit")
    void aSessionInWhichNothingCanBePutOnRecordIsLeftWithHelpAndExit() throws IOException {
        int port = host.opened();
        var shell = client.shell("good", "asmith", port).showing(PROMPT);
        Files.move(home.resolve("journal/commands.jsonl"), home.resolve("journal/kept"));
        Files.createDirectories(home.resolve("journal/commands.jsonl"));

        shell.type("access:list\r");
        shell.showing("Nothing can be put on record");
        shell.type("ssh:status\r");
        shell.showing("Nothing can be put on record").showing("Host key");
        shell.type(LEAVE_THE_PAGE + "exit\r");
        assertThat(shell.ended().code()).isZero();
        assertThat(shell.out()).doesNotContain("administrator");
    }

    @Test
    void aKeyOfAScriptGivesItsCommandsAndNothingElse() {
        int port = host.opened();

        var listed = client.ssh("script", "asmith", port, List.of(), "access:list", "--output", "csv").ended();
        assertThat(listed.code()).as(listed.err()).isZero();
        assertThat(listed.out()).startsWith("person,").contains("asmith,administrator");

        var other = client.ssh("script", "asmith", port, List.of(), "key:list").ended();
        assertThat(other.code()).isEqualTo(6);
        assertThat(other.out()).isEmpty();
        assertThat(other.err()).contains("not one of those that this key may give", "access:list, log:verify");
        var second = client.ssh("script", "asmith", port, List.of(), "access:list; key:list").ended();
        assertThat(second.code()).as("a second command behind the first").isEqualTo(2);

        assertThat(client.shell("script", "asmith", port).ended().out() + client.shell("script", "asmith", port).ended()
                .err()).contains("has no shell").doesNotContain(PROMPT);
        assertThat(host.journal.lines()).filteredOn(line -> line.kind() == Kind.REFUSED)
                .extracting(line -> line.command()).containsExactly("key:list");
    }

    @Test
    void aKeyOfAPersonGivesNoSingleCommandsAndWantsATerminal() {
        int port = host.opened();

        assertThat(client.ssh("good", "asmith", port, List.of(), "access:list").ended().err())
                .contains("gives no single commands");
        assertThat(client.ssh("good", "asmith", port, List.of("-T")).ended().err()).contains("needs a terminal");
    }

    @Test
    void thereAreNoFilesAndNoForwardingBehindTheDoor() throws IOException {
        int port = host.opened();
        var file = Files.writeString(keys.resolve("file"), "x").toString();

        for (var key : List.of("good", "script")) {
            assertThat(client.ssh(key, "asmith", port, List.of("-s"), "sftp").ended().err())
                    .contains("subsystem request failed");
            assertThat(client.ssh(key, "asmith", port, List.of("-W", "127.0.0.1:" + port)).ended().code())
                    .as("-W").isEqualTo(255);
            var remote = client.ssh(key, "asmith", port,
                    List.of("-N", "-R", "0:127.0.0.1:" + port, "-o", "ExitOnForwardFailure=yes")).ended();
            assertThat(remote.code()).as("-R: " + remote.err()).isEqualTo(255);
            for (var program : List.of(List.of("scp", "-O"), List.of("scp", "-s"))) {
                var line = new ArrayList<>(program);
                line.addAll(client.options(key));
                line.addAll(List.of("-P", Integer.toString(port), file, "asmith@127.0.0.1:stolen"));
                assertThat(client.start(line).ended().code()).as(line.toString()).isNotZero();
            }
        }
        assertThat(home.resolve("stolen")).doesNotExist();
        var shell = client.ssh("good", "asmith", port, List.of("-tt", "-A", "-X")).showing(PROMPT);
        shell.type("exit\r");
        assertThat(shell.ended().code()).as("an agent and a display are offered, and not taken").isZero();
    }

    @Test
    void theKeyOfTheHostIsKeptOverRestartsAndAnotherOneIsNoticed() throws IOException {
        int port = host.opened();
        client.ssh("script", "asmith", port, List.of(), "log:verify").ended();
        var known = Files.readString(keys.resolve("known_hosts"));
        assertThat(known).contains("manzanita ssh-ed25519");
        assertThat(Files.getPosixFilePermissions(home.resolve("access/ssh-host-ed25519"))).hasSize(2);

        host.close();
        host = new Host(home);
        int again = host.open();
        var ended = client.ssh("script", "asmith", again, List.of("-o", "StrictHostKeyChecking=yes"), "log:verify")
                .ended();
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(Files.readString(keys.resolve("known_hosts"))).isEqualTo(known);

        host.close();
        Files.delete(home.resolve("access/ssh-host-ed25519"));
        host = new Host(home);
        int other = host.open();
        assertThat(client.ssh("script", "asmith", other, List.of(), "log:verify").ended().err())
                .contains("REMOTE HOST IDENTIFICATION HAS CHANGED");
    }

    @Test
    void aKeyOpensOnItsDaysFromItsAddressesAndInItsRoles() {
        client.key("later", "-t", "ed25519");
        client.key("elsewhere", "-t", "ed25519");
        client.key("clerk", "-t", "ed25519");
        host.appoint("asmith", Role.CLERK);
        add("asmith '" + pub("elsewhere") + "' --address '10.4.0.0/16;2001:db8::/32'");
        add("asmith '" + pub("clerk") + "' --address 127.0.0.0/8 --role clerk");
        assertThat(host.run("asmith", "key:add asmith '" + pub("later") + "' --from 2026-09-15")).isZero();
        int port = host.opened();

        assertThat(client.shell("later", "asmith", port).ended().err()).contains("Permission denied");
        assertThat(client.shell("elsewhere", "asmith", port).ended().err()).contains("Permission denied");
        var clerk = client.shell("clerk", "asmith", port).showing(PROMPT);
        clerk.type("access:whoami\r");
        clerk.showing("You are attendance clerk.");
        clerk.type(LEAVE_THE_PAGE + "key:list\r");
        clerk.showing("asmith is attendance clerk.");
        clerk.type("exit\r");
        assertThat(clerk.ended().code()).isZero();
    }

    private static String pub(String name) {
        try {
            return Files.readString(keys.resolve(name + ".pub")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void sessionsEndWhenNobodyTypesAndAfterTheLongestTimeAndWhenTheyAreEnded() {
        int port = host.opened();
        var idle = client.shell("good", "asmith", port).showing(PROMPT);
        host.clock.passes(Duration.ofMinutes(16));
        assertThat(idle.ended().err()).contains("Nothing was typed for 15 minutes.");

        var busy = client.shell("good", "asmith", port).showing(PROMPT);
        for (int quarter = 0; quarter < 35 && busy.process().isAlive(); quarter++) {
            host.clock.passes(Duration.ofMinutes(14));
            var session = host.ssh.sessions().stream().findFirst();
            int typed = quarter;
            busy.type("nothing-" + quarter + "\r");
            OpenSsh.await(() -> {
                boolean heard = host.ssh.sessions().stream().findFirst()
                        .map(now -> !now.lastActive().equals(session.get().lastActive())).orElse(true);
                return !busy.process().isAlive() || (heard && busy.out().contains("nothing-" + typed));
            });
        }
        assertThat(busy.ended().err()).contains("A session ends after 8 hours.");

        var ended = client.shell("good", "asmith", port).showing(PROMPT);
        assertThat(host.run("asmith", "ssh:status")).isZero();
        assertThat(host.out()).contains("127.0.0.1:" + port, "asmith");
        assertThat(host.run("asmith", "ssh:end " + host.ssh.sessions().getFirst().caller().session())).isZero();
        assertThat(ended.ended().err()).contains("The session was ended by asmith.");
    }

    @Test
    @DisplayName("fault 65: nobody takes up more than his share of the door")
    void nobodyTakesUpMoreThanHisShareOfTheDoor() {
        host.close();
        host = new Host(home, SHORT_LINES);
        int port = host.opened();
        var open = List.of(1, 2, 3, 4).stream().map(number -> client.shell("good", "asmith", port).showing(PROMPT))
                .toList();
        assertThat(client.shell("good", "asmith", port).ended().err()).contains("By this key 4 sessions stand open");
        open.forEach(shell -> shell.type("exit\r"));
        open.forEach(shell -> assertThat(shell.ended().code()).isZero());

        var endless = client.shell("good", "asmith", port).showing(PROMPT);
        endless.type("x".repeat(400));
        assertThat(endless.ended().err()).contains("More than 300 characters came without Enter.");

        for (int attempt = 1; attempt <= 10; attempt++) {
            assertThat(client.shell("wrong", "asmith", port).ended().err()).contains("Permission denied");
        }
        assertThat(client.shell("good", "asmith", port).ended().err()).as("the eleventh within a minute")
                .doesNotContain("Permission denied");
        assertThat(host.ssh.sessions()).isEmpty();
        host.clock.passes(Duration.ofSeconds(61));
        var later = client.shell("good", "asmith", port).showing(PROMPT);
        later.type("exit\r");
        assertThat(later.ended().code()).isZero();
    }

    @Test
    void threeKeysMayBeTriedOnAConnection() {
        int port = host.opened();
        for (var name : List.of("a", "b", "c")) {
            client.key(name, "-t", "ed25519");
        }
        var line = List.of("-i", keys.resolve("a").toString(), "-i", keys.resolve("b").toString(), "-i",
                keys.resolve("c").toString(), "-i", keys.resolve("good").toString());

        var ended = client.ssh("wrong", "asmith", port, line).ended();

        assertThat(ended.code()).isEqualTo(255);
        assertThat(ended.err()).containsAnyOf("Too many authentication failures", "Permission denied");
        assertThat(host.journal.lines()).filteredOn(each -> each.kind() == Kind.REFUSED).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void theFirstKeyIsBroughtInByACodeThatIsShownOnceAtTheMachineItself() {
        host = new Host(home.resolve("new"));
        assertThat(host.run("asmith", "ssh:enable")).as("while nobody is named").isEqualTo(5);
        host.appoint("asmith", Role.ADMINISTRATOR, Role.OPERATOR);
        assertThat(host.run("asmith", "ssh:serve")).as("off until enabled").isEqualTo(5);
        assertThat(host.run("asmith", "ssh:enable --port 0")).isZero();
        assertThat(host.out()).contains("127.0.0.1:0");
        var serving = CompletableFuture.supplyAsync(() -> host.run("asmith", "ssh:serve"));
        OpenSsh.await(() -> host.err().contains("key:claim "));
        var code = host.err().replaceAll("(?s).*key:claim\\s+(\\S+).*", "$1");
        int port = Integer.parseInt(host.ssh.open().orElseThrow().replaceAll(".*:", ""));

        assertThat(client.shell("good", "other", port).ended().err()).contains("Permission denied");
        assertThat(client.shell("good", "asmith", port).ended().err()).contains("Hand in your key first");
        assertThat(client.ssh("good", "asmith", port, List.of(), "access:list").ended().code()).isEqualTo(6);
        assertThat(client.ssh("good", "asmith", port, List.of(), "key:claim", "AAAA-BBBB-CCCC").ended().out())
                .contains("not the code");
        assertThat(client.ssh("good", "asmith", port, List.of(), "key:claim", code).ended().out())
                .contains("The key is yours now");
        assertThat(client.ssh("wrong", "asmith", port, List.of(), "key:claim", code).ended().err())
                .as("used twice").contains("Permission denied");
        var shell = client.shell("good", "asmith", port).showing(PROMPT);
        shell.type("exit\r");
        assertThat(shell.ended().code()).isZero();

        assertThat(host.run("asmith", "ssh:disable")).isZero();
        assertThat(serving.join()).isZero();
        assertThat(client.shell("good", "asmith", port).ended().err()).contains("Connection refused");
        assertThat(host.journal.lines()).extracting(line -> line.command()).noneMatch(told -> told.contains(code));
    }

    @Test
    void aCodeHoldsForThreeTriesAndHalfAnHour() {
        host = new Host(home.resolve("new"));
        host.appoint("asmith", Role.ADMINISTRATOR, Role.OPERATOR);
        int port = host.opened();
        var code = host.ssh.invite("asmith").orElseThrow();
        for (int attempt = 1; attempt <= 3; attempt++) {
            client.ssh("good", "asmith", port, List.of(), "key:claim", "wrong").ended();
        }
        assertThat(client.ssh("good", "asmith", port, List.of(), "key:claim", code).ended().err())
                .contains("Permission denied");

        host.clock.passes(Duration.ofMinutes(2));
        var late = host.ssh.invite("asmith").orElseThrow();
        host.clock.passes(Duration.ofMinutes(31));
        assertThat(client.ssh("good", "asmith", port, List.of(), "key:claim", late).ended().err())
                .contains("Permission denied");
        assertThat(host.access.keys().all()).isEmpty();
    }

    @Test
    void withoutARoleAKeyOpensNothing() {
        host.appoint("jdoe", Role.CLERK);
        client.key("jdoe", "-t", "ed25519");
        add("jdoe '" + pub("jdoe") + "'");
        int port = host.opened();
        host.access.people().dismiss("jdoe", Role.CLERK, Host.LONG_AGO);

        assertThat(client.shell("jdoe", "jdoe", port).ended().err()).contains("Permission denied");
        assertThat(host.run("jdoe", "key:revoke " + fingerprint(good))).as("somebody else's key").isEqualTo(6);
        assertThat(host.ssh.sessions()).isEmpty();
    }
}
