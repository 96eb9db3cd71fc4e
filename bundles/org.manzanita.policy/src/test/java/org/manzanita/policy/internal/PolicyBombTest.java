package org.manzanita.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawSource;
import org.manzanita.testing.Bounds;

/** Policy files that would take all memory, or all of the stack, of whoever reads them. */
class PolicyBombTest {

    static Stream<Arguments> bombs() {
        var laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("*a").append(i - 1).append("]\n");
        }
        return Stream.of(Arguments.of("names that stand for names", laughs.toString()),
                Arguments.of("a list in a list, and so on", "format: " + "[".repeat(200_000)),
                Arguments.of("a map in a map, and so on", "format: " + "{a: ".repeat(200_000)),
                Arguments.of("indents without end", indents()),
                Arguments.of("conditions in conditions", conditions()),
                Arguments.of("a key that is itself", "&a [*a]: 1\n"),
                Arguments.of("a tag that names a class", "format: !!javax.script.ScriptEngineManager [x]\n"),
                Arguments.of("five million characters", "format: '" + "x".repeat(5_000_000) + "'\n"));
    }

    /** Fewer than what is too deep for any file, and more than what a condition holds. */
    private static String conditions() {
        return """
                format: manzanita-policy/1
                policy: {id: x, title: X, revision: "1", lea: "3467447", from: 2023-07-01, until: 2027-06-30, status: draft}
                sources: {bp: BP 6158}
                provisions:
                  - {id: X-1, kind: rule, source: bp, verdict: warn, says: Look., when: %s}
                """
                .formatted("{any: [".repeat(12) + "{fact: pupil.age, onRecord: true}" + "]}".repeat(12));
    }

    private static String indents() {
        var text = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    @ParameterizedTest(name = "P18: {0}")
    @MethodSource("bombs")
    void isToldAsAFault(String what, String text) throws Exception {
        var read = Bounds.hold(() -> new YamlPolicyFormat().read("bomb.yaml", new StringReader(text),
                Law.of(List.<LawSource>of())));

        assertThat(read.policy()).as(what).isEmpty();
        assertThat(read.faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault.says()).isNotBlank());
    }
}
