package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The reference of law and of reason codes says what the bundles' tables say, and which cases prove it. Where a test fails
 * after a change that was meant, write the pages anew with {@code -Dlaw.docs=write} and look at what changed.
 */
class LawReferenceTest {

    private static final Path REFERENCE = Path.of("..", "..", "docs", "reference");

    private final LawTexts texts = LawTexts.below(Path.of(".."));
    private final List<CaseFile> cases = CaseFile.below(Path.of("src", "test", "resources", "cases"));

    @Test
    void thePageOfLawSaysWhatTheTablesSayAndWhichCasesProveIt() throws IOException {
        holds("law.md", new LawPage(texts, cases).text());
    }

    @Test
    void thePageOfReasonCodesSaysWhatTheTablesSay() throws IOException {
        holds("reason-codes.md", ReasonCodePage.text(texts));
    }

    @Test
    void everyRuleHasOneOfTheKnownConsequences() {
        assertThat(texts.register()).extracting(rule -> rule.cell("consequence"))
                .isSubsetOf(LawPage.CONSEQUENCES.keySet());
    }

    private static void holds(String file, String said) throws IOException {
        var page = REFERENCE.resolve(file);
        if ("write".equals(System.getProperty("law.docs"))) {
            Files.writeString(page, said);
        }
        assertThat(Files.readString(page))
                .as(file + " differs from the tables; if that is meant, write it anew with -Dlaw.docs=write")
                .isEqualTo(said);
    }
}
