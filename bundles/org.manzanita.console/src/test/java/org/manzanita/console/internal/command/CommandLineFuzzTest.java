package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.console.Outcome;
import org.manzanita.console.internal.Console;
import org.manzanita.testing.Bounds;

/**
 * Whatever a command line is: at most one command runs, it ends in one of the ways that help lists, and nothing that it
 * says steers a terminal. Only commands that read are asked.
 */
class CommandLineFuzzTest {

    private static final Console CONSOLE = new ExampleLedger().readingConsole();

    static Stream<Arguments> lines() {
        return Stream.of("pupil:show P-1 --as-of '#3' --output json", "credit:why P-1 2022-09-12",
                "help credit:show", "law:show X-01 --on 2022-09-12", "law:list --wide", "agreement:show A-P-1",
                "pupil:list --name \"O'Brien\" --grade 9 --where pupil=P-2 --sort -pupil --columns pupil --first 1",
                "access:whoami --output csv", "'", "a\\ b", "wait --for done ledger:head", "watch --times 1 law:list",
                "credit:what-if --year 2022-23 --set law.exampleMinutes/all=250 --set signatures=waived --set figure.x=1/3",
                "apropos sign", "explain pupils", "man", "pupil:list --output plain --quiet --no-color")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("lines")
    @FuzzTest
    void aLineIsOneCommandOrIsRefused(byte[] input) throws Exception {
        var line = new String(input, StandardCharsets.UTF_8);
        if (List.of("watch", "wait").stream().anyMatch(line::contains) && !line.contains("--times 1 ")) {
            return;
        }
        int code = Bounds.hold(() -> CONSOLE.run(line));
        assertThat(code).isBetween(0, Outcome.values().length + 1);
        assertThat(CONSOLE.out()).doesNotContainPattern("[\\p{Cntrl}&&[^\n\r\t]]");
        assertThat(CONSOLE.err()).doesNotContainPattern("[\\p{Cntrl}&&[^\n]]").doesNotContain(
                "this is a fault of the program");
    }
}
