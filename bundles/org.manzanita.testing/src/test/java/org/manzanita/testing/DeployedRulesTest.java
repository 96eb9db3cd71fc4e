package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.RegisteredRule;
import org.manzanita.rules.StateRule;

/** What each rule that is deployed says of itself. */
class DeployedRulesTest {

    private static final Law LAW = Law.of(DeployedRules.components(LawSource.class));

    static Stream<StateRule> rules() {
        return DeployedRules.components(StateRule.class).stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void namesTheRulesOfTheRegisterThatItJudgesBy(StateRule rule) {
        assertThat(rule.rules()).isNotEmpty()
                .isSubsetOf(LAW.register().stream().map(RegisteredRule::rule).toList());
    }

    @Test
    void thereIsMoreThanOne() {
        assertThat(rules()).hasSizeGreaterThan(20);
    }
}
