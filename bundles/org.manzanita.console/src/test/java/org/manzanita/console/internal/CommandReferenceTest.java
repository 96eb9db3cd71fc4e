package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.console.internal.command.EveryCommand;
import org.manzanita.console.internal.show.Width;

class CommandReferenceTest {

    private static final Console CONSOLE = EveryCommand.console();

    static Stream<String> names() {
        return CONSOLE.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCommandHasExamplesThatParse(String name) {
        var examples = CONSOLE.lend(name, command -> command.examples()).orElseThrow();

        assertThat(examples).isNotEmpty().allMatch(example -> example.startsWith(name));
        for (var example : examples) {
            var words = Words.of(example);
            CONSOLE.lend(name, command -> {
                new Parsing(command).read(words.subList(1, words.size()));
                return name;
            });
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCommandSaysWhatItDoesAndWhatItsOptionsAre(String name) {
        CONSOLE.run("help " + name);

        assertThat(CONSOLE.out()).startsWith(name + "  ").contains("Examples", "Usage", "--output FORMAT");
        assertThat(CONSOLE.out().lines()).allMatch(line -> line.length() <= 80 || line.contains("--hash"));
        CONSOLE.lend(name, command -> {
            var spec = new Parsing(command).line().getCommandSpec();
            spec.args().forEach(argument -> assertThat(Help.says(argument)).as(Help.written(argument)).isNotBlank());
            return name;
        });
    }

    /** Its examples are asked, whether or not the ledger of the test holds what they name. */
    @ParameterizedTest
    @MethodSource("names")
    void whatEveryCommandShowsFitsEightyColumns(String name) {
        for (var example : CONSOLE.lend(name, command -> command.examples()).orElseThrow()) {
            if (!example.contains("--output") && !name.startsWith("program:") && !name.startsWith("roster:")
                    && !name.equals("report:plot")) {
                CONSOLE.run(example);
                assertThat(CONSOLE.out().lines()).as(example)
                        .allMatch(line -> Width.of(line) <= 80 || line.startsWith("  Hash"));
            }
        }
    }

    @Test
    void noCommandNamesAModalityByItself() {
        CONSOLE.names().forEach(name -> {
            CONSOLE.run("help " + name);
            assertThat(CONSOLE.out().toLowerCase(java.util.Locale.ROOT)).as(name)
                    .doesNotContain("traditional", "course-based", "coursebased");
        });
    }

    /** Written anew with {@code -Dreference=rewrite}. */
    @Test
    void theReferencePageIsWhatTheCommandsSay() throws IOException {
        var page = Path.of("..", "..", "docs", "reference", "commands.md");
        var made = CommandReference.of(CONSOLE);
        if ("rewrite".equals(System.getProperty("reference"))) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, made);
        }

        assertThat(page).as("write it anew with -Dreference=rewrite").hasContent(made);
    }
}
