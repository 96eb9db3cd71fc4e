package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new vendor, with the page alone: its commands, exactly as they stand there, in an empty folder. */
class FirstPolicyTest {

    private static final Path PAGE = Path.of("..", "docs", "tutorial", "first-policy.md");

    @TempDir
    Path folder;

    private ProductCopy copy;
    private Path empty;

    @BeforeEach
    void theProductAsItIsShippedAndAnEmptyFolder() throws IOException {
        copy = ProductCopy.in(folder);
        empty = Files.createDirectory(folder.resolve("empty"));
    }

    @Test
    void atMostSixCommandsLeadFromNothingToAPolicyThatIsTriedSignedInstalledAndJudges()
            throws IOException, InterruptedException {
        var commands = commands("Six commands");
        assertThat(commands).hasSizeBetween(1, 6);
        long began = System.nanoTime();
        var said = new StringBuilder();
        for (var command : commands) {
            var ended = copy.shell(empty, command);
            assertThat(ended.code()).as(command + "\n" + ended.out() + ended.err()).isZero();
            assertThat(ended.err()).as("nothing is let in unsigned").doesNotContain("--development");
            said.append(ended.out());
        }
        System.out.printf("From nothing to an installed policy: %d commands in %d s%n", commands.size(),
                Duration.ofNanos(System.nanoTime() - began).toSeconds());

        assertThat(said).contains("holds in all that was tried", "Packed, and signed",
                "Approved: example-usd 1.0.0 of CN=example-usd", "example-usd 1.0.0 is installed");
        var looked = commands("See it judge");
        var with = copy.shell(empty, looked.getFirst());
        assertThat(with.out()).as(with.err()).contains("22-101 earned no attendance", "POLICY_PROGRAM_GRADE",
                "BP 6158 (2022-06-14) [A-1]");
        var without = copy.shell(empty, looked.getLast());
        assertThat(without.out()).as(without.err()).contains("22-101 earned a day of attendance");
    }

    /** The lines of the first block of commands below the heading. */
    private static List<String> commands(String heading) throws IOException {
        var block = Pattern.compile("^## " + heading + "$.*?^```sh\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).as(heading).isTrue();
        return block.group(1).lines().toList();
    }
}
