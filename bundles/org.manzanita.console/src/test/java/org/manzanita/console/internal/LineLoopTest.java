package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.manzanita.access.Journal.Kind;

/** Lines that come from a file or another program. */
class LineLoopTest {

    private final Console console = new Console().with(EchoCommand::new);

    private int run(String lines) {
        return new LineLoop(console.dispatcher(), new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))
                .run();
    }

    private long commandsOnRecord() {
        return console.journal().lines().stream().filter(line -> line.kind() == Kind.INTENT).count();
    }

    @Test
    void everyLineIsRunUpToTheEndAndRemarksAreNot() {
        var echo = console.names().first();

        assertThat(run("// a remark\n" + echo + " é\n\n  " + echo + " two")).isZero();
        assertThat(commandsOnRecord()).isEqualTo(2);
    }

    @Test
    void theFirstLineThatFailsEndsItWithItsExitCode() {
        var echo = console.names().first();

        assertThat(run(echo + " one\nnonsense\n" + echo + " two")).isEqualTo(2);
        assertThat(commandsOnRecord()).isEqualTo(1);
    }

    @Test
    void exitEndsItWell() {
        assertThat(run("exit\nnonsense")).isZero();
    }
}
