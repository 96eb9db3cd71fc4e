package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every registered rule, in each of its wordings, is shown by a case that keeps it and by one that does not, or says why it
 * is left to people. What is not shown yet stands in {@code law/gaps.tsv}, which may only grow shorter: after adding cases
 * write it anew with {@code -Dlaw.docs=write}, which takes out what is shown now and puts nothing in.
 */
class LawProofTest {

    private static final Path GAPS = Path.of("src", "test", "resources", "law", "gaps.tsv");

    private static final String HEAD = """
            rule\tfrom\tside
            // Wordings of the register that no case shows yet from that side. This list may only grow shorter.
            """;

    private final LawTexts texts = LawTexts.below(Path.of(".."));
    private final LawProof proof = new LawProof(texts,
            CaseFile.below(Path.of("src", "test", "resources", "cases")));

    @Test
    void everyWordingOfEveryRuleIsShownToEarnAndToRefuseOrSaysWhyItIsLeftToPeople() throws IOException {
        var listed = listed();
        var gaps = proof.gaps();
        if ("write".equals(System.getProperty("law.docs"))) {
            listed.retainAll(gaps);
            Files.writeString(GAPS, HEAD + String.join("", listed.stream().map(gap -> gap + "\n").toList()));
        }
        assertThat(difference(gaps, listed))
                .as("wordings that no case shows from that side, and that law/gaps.tsv does not hold: write the case")
                .isEmpty();
        assertThat(difference(listed, gaps))
                .as("lines of law/gaps.tsv that cases show by now: take them out with -Dlaw.docs=write")
                .isEmpty();
    }

    @Test
    void everyIdThatACaseNamesIsARuleOfTheRegisterOrAnOpenQuestion() {
        assertThat(proof.unknown()).isEmpty();
    }

    @Test
    void everyOpenQuestionHasACaseThatShowsHowItIsRead() {
        assertThat(proof.questionsWithoutCase()).isEmpty();
    }

    @Test
    void aRuleThatIsLeftToPeopleIsRegisteredAndSaysWhyInOneSentence() {
        assertThat(LawProof.cells(texts.register(), "rule")).containsAll(LawProof.cells(texts.notComputed(), "rule"));
        assertThat(texts.notComputed()).allSatisfy(
                line -> assertThat(line.cell("reason")).matches("[A-Z][^.]+\\."));
    }

    @Test
    void aRuleThatIsLeftToPeopleHasNoCaseThatWouldShowItComputed() {
        for (var wording : texts.register()) {
            if (proof.isLeftToPeople(wording.cell("rule"))) {
                assertThat(proof.filesOf(wording).values()).as(wording.cell("rule")).allMatch(Set::isEmpty);
            }
        }
    }

    private static Set<String> listed() throws IOException {
        var listed = new TreeSet<String>();
        Files.readAllLines(GAPS).stream().skip(1).filter(line -> !line.isBlank() && !line.startsWith("//"))
                .forEach(listed::add);
        return listed;
    }

    private static Set<String> difference(Set<String> some, Set<String> others) {
        var difference = new TreeSet<>(some);
        difference.removeAll(others);
        return difference;
    }
}
