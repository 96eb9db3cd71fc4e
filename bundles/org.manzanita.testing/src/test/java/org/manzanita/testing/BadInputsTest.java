package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every bad input of the list has a test, and the page says which. Where a test fails after a change that was meant, write
 * the page anew with {@code -Dbad-inputs.docs=write}.
 */
class BadInputsTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve(Path.of("docs", "reference", "bad-inputs.md"));

    private final BadInputs found = BadInputs.below(ROOT, Path.of("src", "test", "resources", "bad-inputs.tsv"));

    @Test
    void theListHasEveryNumberFrom1To72() {
        assertThat(found.inputs().stream().map(BadInputs.Input::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 72).boxed().toList());
    }

    @Test
    void everyBadInputHasATestThatBearsItsNumber() {
        assertThat(found.untested()).isEmpty();
    }

    @Test
    void thePageSaysWhatHappensAndWhichTestsShowIt() throws IOException {
        if ("write".equals(System.getProperty("bad-inputs.docs"))) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE))
                .as("bad-inputs.md differs from the list or the tests; write it anew with -Dbad-inputs.docs=write")
                .isEqualTo(page());
    }

    private String page() {
        var page = new StringBuilder(
                """
                        # Bad inputs

                        What can be wrong with what comes in, and what happens then. This page is made from
                        `bad-inputs.tsv` of the bundle `testing` and from the names of the tests: each number has at least one test
                        that bears it, such as `fault05_...`. Write it anew with `-Dbad-inputs.docs=write`.

                        Whatever is refused is refused as a whole: every problem is told at once as `file:line:column CODE message`
                        (the first 1,000, and how many there are), the exit code is not 0, nothing is recorded, the files are left as
                        they are, and the same folder applies once it is corrected. What can be told of a program folder, code by
                        code, stands on [its page](exchange/README.md#faults-and-notes).
                        """);
        var part = "";
        for (var input : found.inputs()) {
            if (!input.part().equals(part)) {
                part = input.part();
                page.append("\n## ").append(part)
                        .append("\n\n| | what comes in | what happens | tests |\n|---|---|---|---|\n");
            }
            page.append("| ").append(input.number()).append(" | ").append(input.input()).append(" | ")
                    .append(input.happens()).append(" | ").append(links(found.of(input))).append(" |\n");
        }
        page.append(
                """

                        The file of a million lines (18) has 70,000 in every build, in the memory of a million; the first
                        day of 40,000 pupils (66) has 1,000. All of them, which takes some minutes:

                        ```
                        mvn -B -pl bundles/org.manzanita.exchange -am verify -Dtest=LongFileTest,FirstDayTest \\
                            -Dsurefire.failIfNoSpecifiedTests=false -Dlong.lines=1000000 -Dload.pupils=40000
                        ```

                        The idle connections (65) are 200 in every build. As many as 10,000 take as many open files, and some more:

                        ```
                        ulimit -n 12000
                        mvn -B -pl bundles/org.manzanita.console.ssh -am verify -Dtest=FloodTest \\
                            -Dsurefire.failIfNoSpecifiedTests=false -Dflood=10000
                        ```

                        With 10,000, the clients and the door in one process on two cores that others used, too, the three tests held on
                        23 November 2026 and took 194 seconds together; with the 200 of every build they held five times of five beside a load of
                        two more programs than cores, in 20 to 48 seconds.
                        """);
        return page.toString();
    }

    private static String links(SortedMap<Path, Integer> tests) {
        return tests.entrySet().stream().map(test -> {
            var file = test.getKey().getFileName().toString();
            var name = file.substring(0, file.lastIndexOf('.'));
            return "[" + name + "](../../" + test.getKey().toString().replace('\\', '/') + ")"
                    + (test.getValue() > 1 ? " ×" + test.getValue() : "");
        }).collect(Collectors.joining(", "));
    }
}
