package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the commands by which features come and go, as the product itself says them. */
class CommandsOfFeaturesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "commands-of-features.md");
    private static final List<String> NAMES = List.of("feature:approve", "feature:info", "feature:install",
            "feature:plan", "feature:remove", "feature:trust", "feature:update", "feature:why", "vendor:new",
            "vendor:pack", "vendor:run", "vendor:test");

    @TempDir
    Path folder;

    /** Written anew with {@code -Dreference=rewrite}. */
    @Test
    void theReferencePageIsWhatTheCommandsSay() throws IOException, InterruptedException {
        var copy = ProductCopy.in(folder);
        var ended = copy.run(80, NAMES.stream().map(name -> "help " + name).toArray(String[]::new));
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out().lines()).allMatch(line -> line.length() <= 80);

        var made = new StringBuilder(
                """
                        # Commands of features, and of the vendor kit

                        By which features [come and go](../how-to/change-features.md), and what the feature `vendor` adds for those who
                        [write them](../tutorial/first-policy.md), as `help COMMAND` says it. `feature:list` and `feature:doctor` are among
                        the other [commands](commands.md). This page is made from the commands; a test holds it to them. To write it anew:
                        `mvn -B -pl distribution -am verify -Dreference=rewrite`.
                        """);
        var helps = Pattern.compile("(?m)^(?=(?:feature|vendor):[a-z]+  )").split(ended.out());
        assertThat(helps).hasSameSizeAs(NAMES);
        for (int i = 0; i < helps.length; i++) {
            assertThat(helps[i]).startsWith(NAMES.get(i) + "  ").contains("Examples\n  " + NAMES.get(i) + " ");
            made.append("\n## ").append(NAMES.get(i)).append("\n\n```text\n").append(helps[i].strip())
                    .append("\n```\n");
        }
        if ("rewrite".equals(System.getProperty("reference"))) {
            Files.writeString(PAGE, made.toString());
        }
        assertThat(PAGE).as("write it anew with -Dreference=rewrite").hasContent(made.toString());
    }
}
