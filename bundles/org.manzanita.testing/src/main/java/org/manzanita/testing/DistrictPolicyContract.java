package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.rules.Extension;
import org.manzanita.rules.PolicyFormat;

/**
 * What every policy that is written as data is held to: each of its provisions acts, as cases show that a clerk can read.
 *
 * <p>A case names in {@code rules} the provisions that it is about, and says {@code shows: refuses} where they refuse a day
 * or see a duty, or {@code shows: earns} where they let it pass. The first has to come out otherwise when they are taken
 * out of the policy.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DistrictPolicyContract {

    /**
     * A statement is for people, the notice to parents within a schoolday is held by the state's own watch, and who does a
     * duty changes neither a day nor the duty.
     */
    private static final Set<String> WITHOUT_EFFECT = Set.of("statement", "parentNotice", "actor");

    private final PolicyCases policy;
    private final List<Extension> extensions;

    /** @param policy the text of the policy file; a school that it names can be {@link PolicyCases#SCHOOL} */
    protected DistrictPolicyContract(String policy) {
        this(policy, DeployedRules.extensions());
    }

    /**
     * @param extensions those that the policy's own bundle brings, which the build has not put into a jar yet when tests run
     */
    protected DistrictPolicyContract(String policy, List<Extension> extensions) {
        this.policy = new PolicyCases(DeployedRules.components(PolicyFormat.class).getFirst(),
                DeployedRules.rulebook().with(extensions), policy);
        this.extensions = List.copyOf(extensions);
    }

    /** Where the cases are. */
    protected Path cases() {
        return Path.of("src", "test", "resources", "cases");
    }

    Stream<Named<CaseFile.Case>> all() {
        return read().map(each -> Named.of(each.title() + " " + each.rules(), each));
    }

    Stream<Named<CaseFile.Case>> refusing() {
        return read().filter(each -> shows(each).equals("refuses"))
                .map(each -> Named.of(each.title() + " " + each.rules(), each));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void comesOutAsItSays(CaseFile.Case each) {
        assertThat(policy.unmet(each)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusing")
    void comesOutOtherwiseWithoutTheProvision(CaseFile.Case each) {
        for (var rule : each.rules()) {
            assertThat(policy.unmetWithout(each, rule)).as(rule).isNotEmpty();
        }
    }

    @Test
    void everyProvisionThatActsIsShownToRefuseAndToLetPass() {
        for (var side : new String[]{"refuses", "earns"}) {
            var missing = new TreeSet<String>();
            policy.provisions().stream().filter(each -> !WITHOUT_EFFECT.contains(String.valueOf(each.get("kind"))))
                    .forEach(each -> missing.add(String.valueOf(each.get("id"))));
            read().filter(each -> shows(each).equals(side)).forEach(each -> missing.removeAll(each.rules()));
            assertThat(missing).as("provisions of which no case " + side).isEmpty();
        }
    }

    @Test
    void everyExtensionThatItNamesIsBroughtByABundle() {
        var brought = extensions.stream().map(Extension::name).toList();
        assertThat(policy.provisions().stream().flatMap(DistrictPolicyContract::words)
                .filter(value -> value.startsWith("ext."))).isSubsetOf(brought);
    }

    /** Every value, and those in a rule's condition, however deep. */
    private static Stream<String> words(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.values().stream().flatMap(DistrictPolicyContract::words);
            case List<?> list -> list.stream().flatMap(DistrictPolicyContract::words);
            default -> Stream.of(String.valueOf(value));
        };
    }

    private Stream<CaseFile.Case> read() {
        return CaseFile.below(cases()).stream().flatMap(file -> file.cases().stream());
    }

    private static String shows(CaseFile.Case each) {
        return each.document() instanceof Map<?, ?> words ? String.valueOf(words.get("shows")) : "";
    }
}
