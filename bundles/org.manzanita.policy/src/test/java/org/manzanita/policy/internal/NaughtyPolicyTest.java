package org.manzanita.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.rules.Law;

/** The big list of naughty strings as the title, the source and a statement of a policy file. */
@DisplayName("Naughty strings: a policy says what its file says, or the file is refused with the place")
class NaughtyPolicyTest {

    private static final String FILE = """
            format: manzanita-policy/1
            policy: {id: x, title: %1$s, revision: "1", lea: "3467447", from: 2023-07-01, until: 2027-06-30, status: draft}
            sources: {bp: %1$s}
            provisions:
              - {id: X-1, kind: statement, source: bp, says: %1$s}
            """;

    /** What may stand in a line of a YAML file (YAML 1.2.2, 5.1); older readers take U+2028 for the end of one. */
    private static final String YAML = "[\\t\\x20-\\x7E\\xA0-\\u2027\\u202A-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]*";

    private static List<String> naughty() throws IOException {
        return Files.readAllLines(Path.of("../org.manzanita.exchange/src/test/resources/naughty-strings/blns.txt"))
                .stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    @Test
    @DisplayName("fault 45, fault 47: quoted, every text comes back as it was written")
    void quoted() throws IOException {
        for (var text : naughty()) {
            var quotedForYaml = "'" + text.replace("'", "''") + "'";
            var read = new YamlPolicyFormat().read("x.yaml", new StringReader(FILE.formatted(quotedForYaml)),
                    Law.of(List.of()));
            if (!text.matches(YAML)) {
                assertThat(read.policy().isPresent()).as(text).isEqualTo(read.faults().isEmpty());
                continue;
            }
            var policy = read.policy().orElseThrow(() -> new AssertionError(text + ": " + read.faults()));
            assertThat(policy.values()).anySatisfy(value -> {
                assertThat(value.value()).isEqualTo(text);
                assertThat(value.source().section()).contains(text);
            });
        }
    }

    @Test
    @DisplayName("fault 52: unquoted, a text is a text, or the file is refused and nothing of it is carried out")
    void unquoted() throws IOException {
        for (var text : naughty()) {
            var read = new YamlPolicyFormat().read("x.yaml", new StringReader(FILE.formatted(text)), Law.of(List.of()));
            assertThat(read.policy().isPresent()).as(text).isEqualTo(read.faults().isEmpty());
            assertThat(read.faults()).allSatisfy(fault -> assertThat(fault.line()).isPositive());
        }
    }
}
