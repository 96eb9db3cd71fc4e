package org.manzanita.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.policy.PolicyReader;
import org.manzanita.rules.Law;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The pages of the format say what the reader reads. Written anew with {@code -Dpolicy.docs=write}. */
class PolicyFormatPageTest {

    private static final Path REFERENCE = Path.of("..", "..", "docs", "reference");
    private static final Path SCHEMA = REFERENCE.resolve("policy.schema.json");
    private static final Path PAGE = REFERENCE.resolve("policy-format.md");

    /** Every policy file that is shipped. */
    static Stream<Path> policies() throws IOException {
        try (var files = Files.walk(Path.of(".."), 5)) {
            return files
                    .filter(file -> file.toString()
                            .matches(".*org\\.manzanita\\.policy\\.[a-z]+/src/main/resources/[^/]+\\.yaml"))
                    .toList().stream();
        }
    }

    @Test
    void theSchemaIsMadeFromTheKindsThatTheReaderKnows() throws IOException {
        write(SCHEMA, PolicySchema.text());

        assertThat(SCHEMA).as("write it anew with -Dpolicy.docs=write").hasContent(PolicySchema.text());
    }

    @Test
    void thePageListsEveryKindWithItsWordsAndItsLimit() throws IOException {
        holdsThePage("| kind |", "\n\n", table());
    }

    @Test
    void thePageListsEveryFactThatARuleCanAskFor() throws IOException {
        holdsThePage("| fact | what it is |", "\n| `measure.NAME`", facts());
    }

    /** The page says what was made, from one text to the next. */
    private static void holdsThePage(String begins, String next, String made) throws IOException {
        var page = Files.readString(PAGE);
        int from = page.indexOf(begins);
        var whole = page.substring(0, from) + made + page.substring(page.indexOf(next, from));
        write(PAGE, whole);

        assertThat(PAGE).as("write it anew with -Dpolicy.docs=write").hasContent(whole);
    }

    @Test
    void theRuleOnThePageIsReadAsItStands() throws Exception {
        var page = Files.readString(PAGE);
        int from = page.indexOf("```yaml\n- id: EX-31") + "```yaml\n".length();
        var rule = page.substring(from, page.indexOf("```", from)).indent(2);
        var file = """
                format: manzanita-policy/1
                policy: {id: x, title: X, revision: "1", status: draft, lea: "3467447", from: 2026-07-01, until: 2027-06-30}
                sources: {bp: BP 6158}
                provisions:
                """
                + rule;

        assertThat(PolicyReader.read("x.yaml", new StringReader(file), Law.of(java.util.List.of())).policy().values())
                .extracting(each -> each.parameter() + ": " + each.value()).contains("rule.EX-31: where measure.gpa is"
                        + " below 2 and not (pupil.statuses is one of foster, homeless), a person refers the pupil within"
                        + " 10 schooldays, unless 'counselor met the family' is on record: The counselor meets the family"
                        + " about the pupil's grades.");
        assertThat(messages(new StringReader(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void everyShippedPolicyIsSoundToTheReaderAndToTheSchema(Path file) throws Exception {
        try (var in = Files.newBufferedReader(file)) {
            assertThat(PolicyReader.read(file.toString(), in, Law.of(java.util.List.of())).policy().values())
                    .isNotEmpty();
        }
        try (var in = Files.newBufferedReader(file)) {
            assertThat(messages(in)).isEmpty();
        }
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() {
        assertThat(messages(new StringReader("""
                format: manzanita-policy/1
                policy: {id: x, title: X, revision: 1, status: final, lea: "34", from: 2026-07-01, until: 2027-06-30}
                sources: {page: A page}
                provisions:
                  - {id: X-1, kind: assignmentLength, source: page, week: 1}
                """))).extracting(ValidationMessage::getMessage)
                .anyMatch(message -> message.contains("$.policy.status"))
                .anyMatch(message -> message.contains("$.policy.lea"))
                .anyMatch(message -> message.contains("'week' is not defined"))
                .anyMatch(message -> message.contains("'weeks' not found")).hasSize(4);
    }

    private static Set<ValidationMessage> messages(Reader in) {
        var yaml = new Load(LoadSettings.builder().build()).loadFromReader(in);
        return schema().validate(new ObjectMapper().valueToTree(yaml));
    }

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(PolicySchema.text());
    }

    private static String table() {
        var table = new StringBuilder("| kind | its words | the LEA may set | what it does |\n|---|---|---|---|");
        for (var kind : Kinds.ALL) {
            table.append("\n| `").append(kind.name()).append("` | ")
                    .append(String.join(", ", kind.words().stream()
                            .map(word -> "`" + word.name() + "`" + (word.needed() ? "" : " (may be left out)"))
                            .toList()))
                    .append(" | ").append(kind.limit().words()).append(" | ").append(kind.does()).append(" |");
        }
        return table.toString();
    }

    private static String facts() {
        var table = new StringBuilder("| fact | what it is |\n|---|---|");
        for (var fact : RecordFacts.ALL) {
            table.append("\n| `").append(fact.name()).append("` | ").append(fact.counts()).append(" |");
        }
        return table.toString();
    }

    private static void write(Path file, String text) throws IOException {
        if ("write".equals(System.getProperty("policy.docs"))) {
            Files.writeString(file, text);
        }
    }
}
