package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.access.Journal.Kind;
import org.manzanita.console.CommandException;

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
    void aFileThatStoppedMidwayIsRunFromItsLineOnceThatIsMended(@TempDir Path folder) throws IOException {
        var echo = console.names().first();
        var script = Files.writeString(folder.resolve("nightly.txt"), echo + " one\n// two\n" + echo
                + " problems\n" + echo + " four\n");

        assertThat(file(script)).isEqualTo(3);
        assertThat(console.err()).contains("It stopped at line 3.", "run --file FILE --from 3");
        assertThat(commandsOnRecord()).isEqualTo(2);

        Files.writeString(script, Files.readString(script).replace("problems", "mended"));
        assertThat(file(script, "--from", "3")).isZero();
        assertThat(commandsOnRecord()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--file", "--file x --from", "--file x --from 0", "--file x --from two", "--file x y"})
    void whatIsNoFileWithALineIsWrongUse(String words) {
        assertThatThrownBy(() -> LineLoop.ofFile(console.dispatcher(), List.of(words.split(" ", -1))))
                .isInstanceOf(CommandException.class).hasMessageContaining("not said which lines");
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> file(Path.of("no-such-script.txt"))).hasMessageContaining("There is no file");
    }

    private int file(Path script, String... more) {
        var words = new ArrayList<String>(List.of(LineLoop.FILE, script.toString()));
        words.addAll(List.of(more));
        return LineLoop.ofFile(console.dispatcher(), words).run();
    }

    @Test
    void exitEndsItWell() {
        assertThat(run("exit\nnonsense")).isZero();
    }
}
