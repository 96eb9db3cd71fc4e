package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.console.internal.Console;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerException;

/** The commands that look after the ledger as a whole. */
class LedgerCommandsTest {

    private final ExampleLedger example = new ExampleLedger();
    private final Console console = example.console();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aCopyTellsTheLastEntryAndTheHashOfEachLedger() {
        for (var command : List.of("ledger:backup", "ledger:export --because asked")) {
            assertThat(console.run(command + " '" + folder.resolve("x.copy") + "' --output json")).isZero();
            assertThat(console.out()).contains("\"lea\": \"3467447\"", "\"entry\": 14",
                    example.ledger.headHash(ExampleLedger.LEA));
        }
    }

    @Test
    void aCopyThatIsNotThereIsNotFoundAndALedgerInUseIsLeftAlone() throws IOException {
        assertThat(console.run("ledger:restore '" + folder.resolve("none") + "' --because asked")).isEqualTo(4);
        assertThat(console.err()).contains("There is no file").contains("ledger:backup");

        var copy = Files.createFile(folder.resolve("x.copy"));
        assertThat(console.run("ledger:restore '" + copy + "' --because asked")).isEqualTo(1);
        assertThat(console.err()).contains("(EVERYTHING)");
        assertThat(console.run("ledger:import '" + copy + "' --because asked")).isEqualTo(1);
        assertThat(console.err()).contains("(THESE_LEAS)");
    }

    @Test
    @DisplayName("EC 49070: a name is taken out with who did it and why, and no entry and no hash changes")
    void aNameIsTakenOutAndNoEntryChanges() {
        var hash = example.ledger.headHash(ExampleLedger.LEA);

        assertThat(console.run("ledger:redact P-1 --by 'A. Clerk' --reason 'EC 49070' --confirm P-1")).as(console.err())
                .isZero();
        assertThat(console.out()).contains("P-1 is taken out", "A. Clerk").doesNotContain("Jiménez");
        assertThat(console.out().replaceAll("\\s", "")).contains(hash);

        assertThat(console.run("ledger:redact P-1 --by 'A. Clerk' --reason again --confirm P-1")).isEqualTo(4);
        assertThat(console.err()).contains("holds no name of P-1", "A. Clerk took it out at", "(EC 49070)");
        assertThat(example.ledger.redactedNames(ExampleLedger.LEA)).hasSize(1);
        assertThat(example.ledger.headHash(ExampleLedger.LEA)).isEqualTo(hash);
        assertThat(console.run("ledger:redact P-1")).isEqualTo(2);
    }

    @Test
    @DisplayName("fault 56: a ledger that can only be read ends a command with exit code 7, and the doctor says so")
    void aLedgerThatCanOnlyBeReadEndsACommandWithExitCode7() {
        var refusal = "The ledger in /home/ledger cannot be added to at present (No space left on device).";
        var readOnly = (Ledger) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Ledger.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("refusal")) {
                        return Optional.of(refusal);
                    } else if (method.getName().equals("redactName")) {
                        throw LedgerException.unwritable(refusal, new IOException("No space left on device"));
                    }
                    return method.invoke(example.ledger, arguments);
                });
        var full = new Console().with(() -> new FeatureDoctor(List::of, Optional.of(readOnly)))
                .with(() -> new LedgerHead(readOnly)).with(() -> new LedgerRedact(readOnly));

        assertThat(full.run("ledger:redact P-1 --by me --reason EC49070 --confirm P-1")).isEqualTo(7);
        assertThat(full.err()).contains("No space left on device");
        assertThat(full.run("ledger:head")).isZero();
        assertThat(full.run("feature:doctor")).isEqualTo(3);
        assertThat(full.out()).contains("(No space", "left on device)", "Make room");
    }
}
