package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product on a real terminal, at the machine itself and by the client of OpenSSH, as a person sees it: each transcript
 * is what is typed, behind {@code »}, and the whole screen after it. It is written anew with
 * {@code -Dtranscripts=rewrite}.
 */
class TerminalTest {

    private static final Path TRANSCRIPTS = Path.of("src/test/resources/terminal");
    private static final Pattern LISTENS = Pattern.compile("Listening on 127\\.0\\.0\\.1:(\\d+)\\.");
    private static final String PROMPT = "manzanita 3467447 2022-23>";
    private static final String PERSON = System.getProperty("user.name");

    @TempDir
    static Path folder;

    private static ProductCopy copy;
    private static Tmux tmux;

    @BeforeAll
    static void aProductWithASampleYearAndAKey() throws IOException, InterruptedException {
        assumeThat(Tmux.isInstalled()).as("tmux is installed").isTrue();
        copy = ProductCopy.in(folder);
        tmux = new Tmux(folder);
        var made = new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f",
                folder.resolve("key").toString()).inheritIO().start();
        assertThat(made.waitFor()).isZero();
        var key = Files.readString(folder.resolve("key.pub")).strip();
        var set = copy.run("program:import '" + copy.product().resolve("sample/2022-23") + "'",
                "access:grant '" + PERSON + "' administrator", "access:grant '" + PERSON + "' operator",
                "key:add '" + PERSON + "' '" + key + "'", "ssh:enable --port 0");
        assertThat(set.code()).as(set.err()).isZero();
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        if (tmux != null) {
            tmux.close();
        }
    }

    @Test
    void atTheMachineItself() throws IOException, InterruptedException {
        tmux.start("here", manzanita());

        follow("here", "console.txt");
        leave("here", "exit<Enter>");
    }

    @Test
    void bySsh() throws IOException, InterruptedException {
        var served = new ArrayList<>(manzanita());
        served.addAll(List.of("run", "ssh:serve"));
        tmux.start("host", served);
        tmux.await("host", screen -> screen, screen -> LISTENS.matcher(screen).find());
        var listens = LISTENS.matcher(tmux.joined("host"));
        assertThat(listens.find()).as(tmux.joined("host")).isTrue();
        tmux.start("client", List.of("ssh", "-F", "none", "-i", folder.resolve("key").toString(), "-o",
                "IdentitiesOnly=yes", "-o", "IdentityAgent=none", "-o", "BatchMode=yes", "-o",
                "UserKnownHostsFile=" + folder.resolve("known"), "-o", "GlobalKnownHostsFile=/dev/null", "-o",
                "StrictHostKeyChecking=accept-new", "-o", "LogLevel=ERROR", "-p", listens.group(1),
                PERSON + "@127.0.0.1"));

        follow("client", "ssh.txt");
        leave("client", "exit<Enter>");
        leave("host", "<Ctrl-C>");
    }

    @Test
    void whatIsAskedForInSecretIsNeverOnTheScreenNorKept() throws IOException, InterruptedException {
        tmux.start("secret", manzanita());
        tmux.await("secret", TerminalTest::seen, screen -> screen.endsWith(PROMPT));

        tmux.type("secret", "account:enroll<Enter>");
        answer("New password:", "five brown bats asleep");
        answer("The same again:", "six grey cats awake");
        var screen = tmux.await("secret", TerminalTest::seen, shown -> shown.endsWith(PROMPT));
        assertThat(screen).contains("nothing was kept").doesNotContain("bats", "cats");
        tmux.type("secret", "<Up>");
        assertThat(tmux.await("secret", TerminalTest::seen, shown -> shown.endsWith(PROMPT + " account:enroll")))
                .as("what was given before").endsWith("account:enroll");
        leave("secret", "<Ctrl-U>exit<Enter>");

        try (var files = Files.walk(copy.home())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString())
                        .doesNotContain("brown bats", "grey cats");
            }
        }
    }

    /** Types what is asked for, and sees that it is not shown. */
    private static void answer(String question, String secret) throws IOException, InterruptedException {
        assertThat(tmux.await("secret", TerminalTest::seen, screen -> screen.endsWith(question))).endsWith(question);
        tmux.type("secret", secret + "<Enter>");
        assertThat(tmux.await("secret", TerminalTest::seen, screen -> !screen.endsWith(question)))
                .doesNotContain(secret);
    }

    /** Leaves a program and waits until it has ended: one home serves one of them at a time. */
    private static void leave(String terminal, String keys) throws IOException, InterruptedException {
        tmux.type(terminal, keys);
        assertThat(tmux.hasEnded(terminal)).as(tmux.screen(terminal)).isTrue();
    }

    private static List<String> manzanita() {
        return List.of(copy.product().resolve("bin/manzanita").toString(), "--home", copy.home().toString());
    }

    private static void follow(String terminal, String transcript) throws IOException, InterruptedException {
        tmux.await(terminal, TerminalTest::seen, screen -> screen.endsWith(PROMPT));
        var file = TRANSCRIPTS.resolve(transcript);
        var rewritten = new ArrayList<String>();
        for (var step : Files.readString(file).split("(?m)^» ")) {
            if (step.isBlank()) {
                continue;
            }
            var typed = step.split("\n", 2)[0];
            var expected = step.split("\n", 2)[1].stripTrailing();
            tmux.type(terminal, typed);
            if ("rewrite".equals(System.getProperty("transcripts"))) {
                rewritten.add("» " + typed + "\n" + atRest(terminal) + "\n");
            } else {
                assertThat(tmux.await(terminal, TerminalTest::seen, expected::equals)).as("after " + typed)
                        .isEqualTo(expected);
            }
        }
        if (!rewritten.isEmpty()) {
            Files.writeString(file, String.join("\n", rewritten));
        }
    }

    /** The screen once nothing has been written to it for a while. */
    private static String atRest(String terminal) throws IOException, InterruptedException {
        var before = "";
        var now = seen(tmux.screen(terminal));
        while (!now.equals(before)) {
            Thread.sleep(5000);
            before = now;
            now = seen(tmux.screen(terminal));
        }
        return now;
    }

    /** What differs from run to run is left out: folders, ports and keys. */
    private static String seen(String screen) {
        return screen.replace(copy.product().toString(), "PRODUCT")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "ADDRESS").replaceAll("SHA256:\\S+", "KEY.")
                .replaceAll("(?m)[ \\t]+$", "").stripTrailing();
    }
}
