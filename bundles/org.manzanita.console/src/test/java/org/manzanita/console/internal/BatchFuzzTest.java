package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.console.Answer;
import org.manzanita.console.Outcome;
import org.manzanita.testing.Bounds;
import org.manzanita.testing.ScratchFolder;

/**
 * Whatever the bytes of a script, of a person's start-up file, and of a line that is being typed: a line of a script runs
 * one command at most and the first that fails is the last, a short name never stands for a command, and what completes a
 * line can be shown.
 */
class BatchFuzzTest {

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final ScratchFolder FOLDER = ScratchFolder.named("start-up-fuzz");
    private static final Console CONSOLE = new Console().with(Counted::new).forgetful();
    private static final Completion COMPLETION = new Completion(CONSOLE,
            (kind, given) -> List.of("P-1", "O'Brien", "\u001b[31m"), command -> true);
    private static final String NAME = "example:count";

    /** Counts how often it is run. */
    @picocli.CommandLine.Command(name = NAME, description = "counts", footer = "No more.")
    @org.manzanita.console.Examples(NAME)
    @org.manzanita.console.Needs("platform.see")
    static final class Counted implements org.manzanita.console.ConsoleCommand {

        @picocli.CommandLine.Parameters(arity = "0..*", paramLabel = "WORD", description = "any")
        List<String> words = List.of();

        @Override
        public Answer run(org.manzanita.console.Progress progress) {
            RUNS.incrementAndGet();
            return Answer.of().ending(words.contains("fail") ? Outcome.PROBLEMS : Outcome.DONE);
        }
    }

    static Stream<Arguments> scripts() {
        return Stream
                .of("example:count a\n// a note\n\nexample:count 'b c'\nexit\nexample:count",
                        "alias c example:count\nc x",
                        "example:count fail\r\nexample:count", "alias example:count help\nexample:count\n", "help\n\"")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("scripts")
    @FuzzTest
    void aScriptIsRunLineByLine(byte[] input) throws Exception {
        var text = new String(input, StandardCharsets.UTF_8);
        if (text.contains(Repeating.WATCH) || text.contains(Repeating.WAIT)) {
            return;
        }
        RUNS.set(0);
        CONSOLE.run("");
        int code = Bounds.hold(() -> new LineLoop(CONSOLE.dispatcher(), new ByteArrayInputStream(input)).run());
        assertThat(code).isBetween(0, Outcome.values().length + 1);
        assertThat(RUNS.get()).isLessThanOrEqualTo((int) text.lines().count() * 2);
        assertThat(CONSOLE.err()).doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");

        var startup = new Startup(Optional.of(FOLDER.with("start-up", input)));
        for (var line : text.lines().toList()) {
            var meant = Bounds.hold(() -> startup.meant(line, CONSOLE));
            assertThat(line.strip().startsWith(NAME + " ") ? meant : line).isEqualTo(line);
            var words = List.of(line.split(" ", -1));
            assertThat(Bounds.hold(() -> COMPLETION.suggestions(words.subList(0, words.size() - 1), words.getLast())))
                    .extracting(Offer::text).doesNotContain("\u001b[31m");
        }
    }
}
