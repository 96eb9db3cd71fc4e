package org.manzanita.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The checklist names tests, and each of them is there. */
class ChecklistTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)(?:\\.(\\w+))?`");

    @Test
    void everyTestThatTheChecklistNamesIsThere() throws IOException {
        var missing = new TreeSet<String>();
        var named = TEST.matcher(Files.readString(ROOT.resolve("docs/reference/console-checklist.md")));
        while (named.find()) {
            var source = source(named.group(1));
            if (source.isEmpty() || (named.group(2) != null && !source.matches("(?s).*(class|void) " + named.group(2)
                    + "\\b.*"))) {
                missing.add(named.group());
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyLineNamesATestOrSaysThatSomethingIsNotThere() throws IOException {
        var lines = Files.readAllLines(ROOT.resolve("docs/reference/console-checklist.md")).stream()
                .filter(line -> line.matches("\\| [MSN–] \\|.*")).toList();

        assertThat(lines).hasSizeGreaterThan(40);
        assertThat(lines).filteredOn(line -> !TEST.matcher(line).find() && !line.contains("not there")).isEmpty();
    }

    private static String source(String test) throws IOException {
        try (var files = Files.walk(ROOT)) {
            var found = files.filter(file -> file.endsWith(test + ".java")).findFirst();
            return found.isEmpty() ? "" : Files.readString(found.get());
        }
    }
}
