package org.manzanita.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.model.Tokens;
import org.manzanita.testing.CaseFile;
import org.manzanita.testing.DeployedRules;
import org.manzanita.testing.PolicyCases;
import org.manzanita.testing.Rulebook;

/**
 * Every kind of provision, and each of its words, is shown by a case that it lets pass and by one that it does not. The
 * second comes out otherwise when the provision is taken away: then it was the provision that did it.
 */
class KindCasesTest {

    private static final Path CASES = Path.of("src", "test", "resources", "cases");

    /** By its definition nothing checks a statement; its text is shown, as {@code PolicyCommandsTest} sees. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("statement.says");

    /** A case has one pupil, and a caseload above one has more: {@link CaseloadTest} shows it. */
    private static final Set<String> SHOWN_ELSEWHERE = Set.of("caseload.most");

    private static final Rulebook STATE = DeployedRules.rulebook().with(Extended.all());

    static Stream<Named<CaseFile.Case>> cases() {
        return all().map(each -> Named.of(each.title() + " " + each.rules(), each));
    }

    static Stream<Named<CaseFile.Case>> refusing() {
        return all().filter(each -> shows(each).equals("refuses"))
                .map(each -> Named.of(each.title() + " " + each.rules(), each));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesOutAsItSays(CaseFile.Case each) {
        assertThat(policy(each).unmet(facts(each))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusing")
    void comesOutOtherwiseWithoutTheProvision(CaseFile.Case each) {
        for (var rule : each.rules()) {
            assertThat(policy(each).unmetWithout(facts(each), rule.split("\\.")[0])).as(rule).isNotEmpty();
        }
    }

    @Test
    void everyWordOfEveryKindIsShownFromBothSides() {
        var needed = new TreeSet<String>();
        for (var kind : Kinds.ALL) {
            kind.words().forEach(word -> needed.add(kind.name() + "." + word.name()));
            if (kind.words().isEmpty()) {
                needed.add(kind.name());
            }
        }
        List.of("programs", "grades", "from", "until").forEach(word -> needed.add("applies." + word));
        needed.removeAll(WITHOUT_EFFECT);
        for (var side : List.of("earns", "refuses")) {
            var shown = new TreeSet<String>();
            all().filter(each -> shows(each).equals(side)).forEach(each -> shown.addAll(each.rules()));
            if (side.equals("refuses")) {
                shown.addAll(SHOWN_ELSEWHERE);
            }
            var missing = new TreeSet<>(needed);
            missing.removeAll(shown);
            assertThat(missing).as("words of the format of which no case " + side).isEmpty();
            shown.removeAll(needed);
            assertThat(shown).as("what cases name, and no kind of provision has").isEmpty();
        }
    }

    @Test
    void everyFactAndEveryVerdictOfARuleIsShownFromBothSides() {
        for (var side : List.of("earns", "refuses")) {
            var shown = all().filter(each -> shows(each).equals(side))
                    .map(each -> String.valueOf(words(each).get("provisions"))).toList();
            for (var fact : RecordFacts.ALL) {
                assertThat(shown).as(side).anyMatch(each -> each.contains("fact=" + fact.name() + ","));
            }
            for (var verdict : Verdict.values()) {
                assertThat(shown).as(side).anyMatch(each -> each.contains("verdict=" + verdict + ","));
            }
            for (var comparison : Condition.Comparison.values()) {
                assertThat(shown).as(side).anyMatch(each -> each.contains("{" + Tokens.of(comparison) + "="));
            }
        }
    }

    @Test
    void aCaseUsesTheWordsThatItShows() {
        all().forEach(each -> each.rules().stream().filter(rule -> rule.contains(".")).forEach(rule -> {
            var word = rule.substring(rule.indexOf('.') + 1);
            assertThat(policy(each).provisions()).as(each.title()).anySatisfy(provision -> {
                boolean scope = rule.startsWith("applies.");
                var words = scope && provision.get("applies") instanceof Map<?, ?> applies ? applies : provision;
                assertThat(words.containsKey(word)).as(rule).isTrue();
                assertThat(scope || rule.startsWith(provision.get("kind") + ".")).as(rule).isTrue();
            });
        }));
    }

    private static Stream<CaseFile.Case> all() {
        return CaseFile.below(CASES).stream().flatMap(file -> file.cases().stream());
    }

    private static String shows(CaseFile.Case each) {
        return String.valueOf(words(each).get("shows"));
    }

    private static Map<?, ?> words(CaseFile.Case each) {
        return (Map<?, ?>) each.document();
    }

    /** The case without its policy. */
    private static CaseFile.Case facts(CaseFile.Case each) {
        var words = new LinkedHashMap<Object, Object>(words(each));
        words.remove("provisions");
        return new CaseFile.Case(each.title(), each.section(), each.rules(), words);
    }

    /** A policy of the case's provisions; an id that is not said is the kind. */
    private static PolicyCases policy(CaseFile.Case each) {
        var provisions = new ArrayList<String>();
        var said = words(each).get("provisions") instanceof List<?> list ? list : List.of();
        for (var one : said) {
            var provision = new LinkedHashMap<Object, Object>((Map<?, ?>) one);
            provision.putIfAbsent("id", provision.get("kind"));
            provision.putIfAbsent("source", "bp");
            provisions.add("  - " + json(provision));
        }
        return new PolicyCases(new YamlPolicyFormat(), STATE, """
                format: manzanita-policy/1
                policy: {id: cases, title: Cases, revision: "1", status: adopted, adopted: 2019-06-01, lea: "3467447",
                         from: 2025-07-01, until: 2030-06-30, supplements: other}
                sources: {bp: BP 6158}
                provisions:
                """ + String.join("\n", provisions) + "\n");
    }

    private static String json(Object value) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(value);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
