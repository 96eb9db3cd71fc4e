package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manzanita.access.Caller;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Formerly;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Commands and options under the names that they had before. */
class RenamedTest {

    private static final String WARNING = "test:say is called test:tell now. The old name works until the end of the"
            + " school year 2027-28.";

    private final Console console = new Console().with(TellCommand::new);

    @Test
    void anOldNameOfACommandWorksAndAWarningSaysTheNewOne() {
        assertThat(console.run("test:say --words hello")).isZero();

        assertThat(console.out()).contains("hello");
        assertThat(console.err().replaceAll("\\s+", " ")).isEqualTo(WARNING + " ");
        assertThat(console.journal().lines()).allMatch(line -> line.command().startsWith("test:tell"));
    }

    @Test
    void anOldNameOfAnOptionWorksAndAWarningSaysTheNewOne() {
        for (var line : new String[]{"test:tell --text hello", "test:tell --text=hello"}) {
            assertThat(console.run(line)).as(console.err()).isZero();
            assertThat(console.out()).contains("hello");
            assertThat(console.err()).startsWith("--text is called --words now.");
        }
        console.run("test:tell --words hello");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void helpNamesTheNewOneAlone() {
        console.run("help");
        assertThat(console.out()).contains("test:tell").doesNotContain("test:say");

        assertThat(console.run("help test:say")).isZero();
        assertThat(console.out()).startsWith("test:tell").doesNotContain("--text");
    }

    @Test
    void aKeyThatNamesTheOldOneMayStillGiveIt() {
        var door = new Door(console.access(), console.journal(), new Caller("tester", "ssh", "s", ""),
                Set.of("test:say"), Boxes.none());

        assertThat(console.lend("test:tell", door::admits)).contains(console.lend("test:tell",
                new Door(console.access(), console.journal(), door.caller(), Set.of("test:tell"),
                        Boxes.none())::admits)
                .orElseThrow());
        assertThat(console.lend("test:tell", new Door(console.access(), console.journal(), door.caller(),
                Set.of("another"), Boxes.none())::admits)).contains(false);
    }

    @Command(name = "test:tell", description = "tell words")
    @Examples("test:tell --words hello")
    @Formerly(command = "test:say", options = "--text=--words", until = "2027-28")
    @Needs("law.see")
    private static final class TellCommand implements ConsoleCommand {

        @Option(names = "--words", paramLabel = "WORDS", description = "the words")
        String words = "";

        @Override
        public Answer run(Progress progress) {
            return Answer.of(Part.Prose.of(Part.Line.of(words)));
        }
    }
}
