package org.manzanita.console.gogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.access.Caller;
import org.manzanita.console.RemoteConsole;

/** Sessions of the real Gogo runtime, once as it is and once closed. */
class GogoSessionsTest {

    private static final int SOME_CODE = 4;

    @TempDir
    static Path folder;

    private final ThreadIOImpl streams = new ThreadIOImpl();
    private final CommandProcessorImpl runtime = new CommandProcessorImpl(streams);
    private final List<List<String>> heard = new ArrayList<>();
    private final List<Caller> callers = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** A command of somebody else, which asks for no right. */
    public static final class Foreign {

        private Foreign() {}

        /** What Gogo calls by its name. */
        public String open(String what) {
            return "opened " + what;
        }
    }

    @BeforeEach
    void aCommandOfTheConsoleAndOneOfSomebodyElse() {
        streams.start();
        runtime.addCommand("credit", GogoSessions.function(new Listening()), "why");
        runtime.addCommand("foreign", new Foreign(), "open");
        runtime.addConstant(".context", new Foreign());
    }

    @AfterEach
    void stop() {
        streams.stop();
        runtime.stop();
    }

    private final class Listening implements RemoteConsole {

        @Override
        public int run(Caller caller, Set<String> only, String line, OutputStream results, OutputStream messages) {
            throw new AssertionError("A line is in words already.");
        }

        @Override
        public int run(Caller caller, Set<String> only, List<String> words, OutputStream results,
                OutputStream messages) {
            heard.add(words);
            callers.add(caller);
            try {
                results.write("an answer".getBytes(StandardCharsets.UTF_8));
                messages.write("a message".getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return SOME_CODE;
        }

        @Override
        public int shell(Caller caller, Window window, InputStream keys, OutputStream screen) {
            throw new AssertionError("Nobody asked for a shell.");
        }
    }

    private CommandSession closed() {
        return new GogoSessions(runtime, "credit:why"::equals, () -> "asmith").createSession(none(), out, err);
    }

    /** A session as the runtime makes it, which evaluates all of Gogo's language. */
    private CommandSession open() {
        return runtime.createSession(none(), out, err);
    }

    private static InputStream none() {
        return new ByteArrayInputStream(new byte[0]);
    }

    @Test
    void aLineIsOneCommandOfWhoeverMadeTheSessionAndAnswersOnItsStreams() throws Exception {
        var code = closed().execute("credit:why P-1 20260915 --output json");

        assertThat(code).isEqualTo(SOME_CODE);
        assertThat(heard).containsExactly(List.of("credit:why", "P-1", "20260915", "--output", "json"));
        assertThat(callers).extracting(Caller::person, Caller::door, Caller::isRemote)
                .containsExactly(tuple("asmith", "gogo", false));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("an answer");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("a message");
        assertThat(closed().execute("  ")).isNull();
    }

    @ParameterizedTest
    @DisplayName("fault 49: whatever stands in a word reaches the command as it is")
    @ValueSource(strings = {"007", "1e3", "true", "null", "O'Brien", "''", "'\"'", "a\"b", "\\", "a\\'b", "$x", "${x}",
            "$(law:list)", "~", "~root", "*", "?", "{a,b}", "[a b]", "#x", "!1", "a=b", "=", "x > y", "a | b", "a;b",
            "a & b", "%(1+1)", "<x>", "`id`", "é\u202e\ud83d\ude00", "a\nb", "--x=$y", ""})
    void whateverStandsInAWordReachesTheCommandAsItIs(String word) throws Exception {
        var quoted = "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'";

        closed().execute("credit:why " + quoted + " after");

        assertThat(heard).containsExactly(List.of("credit:why", word, "after"));
    }

    @Test
    void openGogoDoesWhatTheClosedOneMustNot() throws Exception {
        var file = folder.resolve("open");

        assertThat(open().execute("($.context open bundles)")).isEqualTo("opened bundles");
        assertThat(open().execute("foreign:open file")).isEqualTo("opened file");
        open().execute("foreign:open x > '" + file + "'");
        assertThat(file).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.context", "($.context open bundles)", "$.context open bundles",
            "'$.context' open bundles",
            "(new java.lang.ProcessBuilder [true]) start", "new java.lang.String", "x = credit:why", "x=(credit:why)",
            "credit:why P-1 > FILE", "credit:why P-1 >> FILE", "credit:why < FILE", "credit:why | foreign:open",
            "credit:why; foreign:open x", "credit:why && foreign:open x", "credit:why & foreign:open x",
            "credit:why\nforeign:open x", "credit:why (foreign:open x)", "credit:why {foreign:open x}",
            "credit:why [a b]", "credit:why $.context", "credit:why ${.context}", "credit:why `id`",
            "foreign:open x", "'foreign:open' x", "open x", "*:open x", "gogo:eval x", "addcommand x y", "exec id",
            "credit:why' x", "not:there", "'credit:why' length", "\"abc\" length", "123 toString", "%(1+1)", "#x",
            "~", "each [1 2] {foreign:open}", "if {true} {foreign:open}", "source FILE", "sh FILE", "why P-1"})
    void noWayLeadsOutOfAClosedSession(String line) throws Exception {
        var file = folder.resolve("closed");
        Files.writeString(file, "foreign:open x");
        var written = line.replace("FILE", file.toString());
        boolean isCommand = line.equals("'credit:why' length");

        if (isCommand) {
            assertThat(closed().execute(written)).as("a word of the command").isEqualTo(SOME_CODE);
        } else {
            assertThatThrownBy(() -> closed().execute(written)).isInstanceOf(IllegalArgumentException.class);
            assertThat(heard).isEmpty();
        }
        assertThat(file).hasContent("foreign:open x");
    }

    @Test
    void aClosedSessionHoldsNoObjectsAndGivesNone() {
        var session = closed();

        assertThatThrownBy(() -> session.put("credit:why", new Foreign()))
                .isInstanceOf(UnsupportedOperationException.class).hasMessageContaining("no variables");
        assertThat(session.get(".context")).isNull();
        assertThat(session.get(".manzanita.caller")).isNull();
        assertThat(session.convert(Path.class, "/etc/passwd")).isNull();
        assertThatThrownBy(() -> session.currentDir(Path.of("/"))).hasMessageContaining("no folders");
        assertThatThrownBy(session::classLoader).hasMessageContaining("no classes");
        assertThatThrownBy(() -> new GogoSessions(runtime, "credit:why"::equals, () -> "asmith").createSession(session))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(session.jobs()).isEmpty();
    }

    @Test
    void aCommandOfTheConsoleIsNotRunInASessionThatDoesNotSayWhoAsks() {
        assertThatThrownBy(() -> open().execute("credit:why P-1")).hasMessageContaining("It is not said who asks");
        assertThat(heard).isEmpty();
    }
}
