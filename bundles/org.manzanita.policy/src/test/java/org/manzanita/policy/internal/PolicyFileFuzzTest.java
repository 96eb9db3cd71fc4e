package org.manzanita.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.rules.Law;
import org.manzanita.testing.Bounds;

/** Whatever the text of a policy file: it is a policy, or each fault is told with its place. */
class PolicyFileFuzzTest {

    private static final Path SHIPPED = Path.of("../org.manzanita.policy.sanjuan/src/main/resources/san-juan-usd.yaml");
    private static final String HEAD = """
            format: manzanita-policy/1
            policy: {id: x, title: X, revision: "1", lea: "3467447", from: 2023-07-01, until: 2027-06-30, status: draft}
            sources: {bp: BP 6158}
            provisions:
              - {id: X-1, kind: %s, source: bp, applies: {grades: K-8, from: 2024-07-01}, schooldays: 2, weeks: 1}
            """;

    private static final String RULE = """
            format: manzanita-policy/1
            policy: {id: x, title: X, revision: "1", lea: "3467447", from: 2023-07-01, until: 2027-06-30, status: draft}
            sources: {bp: BP 6158}
            provisions:
              - id: X-1
                kind: rule
                source: bp
                when:
                  any:
                    - {fact: measure.gpa, is: {below: 2.0}}
                    - all: [{fact: pupil.statuses, is: {in: [foster]}}, {not: {fact: ext.screen, onRecord: false}}]
                verdict: hold
                says: A person looks.
                unless: principal approved
                within: {schooldays: 5}
            """;

    static Stream<Arguments> everyKindOfProvision() throws IOException {
        return Stream.concat(Stream.of(Files.readString(SHIPPED), RULE, "format: manzanita-policy/1\nprovisions: []\n"),
                Kinds.ALL.stream().map(kind -> HEAD.formatted(kind.name())))
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("everyKindOfProvision")
    @FuzzTest
    void aPolicyFileIsReadOrItsFaultsAreTold(byte[] input) throws Exception {
        var text = new String(input, StandardCharsets.UTF_8);
        var read = Bounds.hold(() -> new YamlPolicyFormat().read("x.yaml", new StringReader(text),
                Law.of(List.of())));
        assertThat(read.policy().isPresent()).isEqualTo(read.faults().isEmpty());
        assertThat(read.faults()).allSatisfy(fault -> {
            assertThat(fault.line()).isPositive();
            assertThat(fault.column()).isPositive();
            assertThat(fault.says()).isNotBlank();
        });
    }
}
