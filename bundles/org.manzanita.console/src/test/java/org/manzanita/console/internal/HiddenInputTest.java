package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.manzanita.console.Keyboard;

class HiddenInputTest {

    @Test
    void whatIsTypedAtATerminalIsNotShown() throws IOException {
        var screen = new ByteArrayOutputStream();
        try (Terminal terminal = new DumbTerminal("test", Terminal.TYPE_DUMB,
                new ByteArrayInputStream("correct horse\n".getBytes(StandardCharsets.UTF_8)), screen,
                StandardCharsets.UTF_8)) {
            assertThat(HiddenInput.of(terminal).secret("Password:")).contains("correct horse");
        }
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("Password:").doesNotContain("correct", "horse",
                "***");
    }

    @Test
    void whoLeavesTheQuestionHasAnsweredNothing() throws IOException {
        try (Terminal terminal = new DumbTerminal("test", Terminal.TYPE_DUMB, new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(), StandardCharsets.UTF_8)) {
            assertThat(HiddenInput.of(terminal).secret("Password:")).isEmpty();
        }
    }

    @Test
    void whereLinesArePipedInTheNextOneIsTheAnswer() {
        var keyboard = HiddenInput.of(new BufferedReader(new StringReader("one\ntwo\n")));

        assertThat(keyboard.secret("First:")).contains("one");
        assertThat(keyboard.secret("Second:")).contains("two");
        assertThat(keyboard.secret("Third:")).isEmpty();
    }

    @Test
    void aKeyboardIsThereDuringTheWorkAloneAndOtherwiseNobodyAnswers() {
        Keyboard keyboard = question -> Optional.of("answer");

        assertThat(keyboard.during(() -> Keyboard.now().secret("?"))).contains("answer");
        assertThat(Keyboard.now().secret("?")).isEmpty();
    }
}
