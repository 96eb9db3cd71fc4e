package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page of threats: each has a row, and each test that a row names is there and bears the number of the threat. */
class ThreatsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "plug-in-threats.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| P(\\d+) \\|(.*)\\|(.*)\\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

    @Test
    @DisplayName("fault 70: every line of what a plug-in may not do has tests that bear its number")
    void everyThreatHasARowAndEveryTestOfARowBearsItsNumber() throws IOException {
        var numbers = new ArrayList<Integer>();
        var amiss = new ArrayList<String>();
        var rows = ROW.matcher(Files.readString(PAGE));
        while (rows.find()) {
            int number = Integer.parseInt(rows.group(1));
            numbers.add(number);
            var tests = TEST.matcher(rows.group(3)).results().toList();
            if (tests.isEmpty()) {
                amiss.add("P" + number + " names no test");
            }
            for (var test : tests) {
                if (!shows(number, test.group(1), test.group(2))) {
                    amiss.add("P" + number + ": there is no test " + test.group() + " with that number");
                }
            }
        }

        assertThat(numbers).containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(amiss).isEmpty();
    }

    /** Whether the method is in the class, below an annotation that names the threat. */
    private static boolean shows(int number, String type, String method) throws IOException {
        for (var file : sources(type)) {
            var text = Files.readString(file);
            int at = text.indexOf("void " + method + "(");
            if (at >= 0) {
                int above = text.lastIndexOf("\n\n", at);
                return Pattern.compile("P" + number + "\\b").matcher(text.substring(above, at)).find();
            }
        }
        return false;
    }

    private static List<Path> sources(String type) throws IOException {
        try (var files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.endsWith(type + ".java") && file.toString().contains("src/test")).toList();
        }
    }
}
