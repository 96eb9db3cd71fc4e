package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Policy;

/**
 * What every policy that is written in code is held to. A vendor's test extends it, and says which policy, in which
 * programs, and where its classes are.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PolicyContract {

    private static final int PUPILS = 60;

    private final PolicyChecks checks;
    private final Path classes;

    /**
     * @param tables those that the policy's own bundle brings, with the codes of its reasons
     * @param programs of the policy, in which generated pupils study in turn
     * @param settings of the LEA, such as {@code draftPolicy}
     * @param classes the folder of the bundle's classes, such as {@code target/classes}
     */
    protected PolicyContract(Policy policy, LawSource tables, SchoolYear year, List<String> programs,
            Map<String, String> settings, Path classes) {
        this.checks = new PolicyChecks(policy, DeployedRules.rulebook().with(tables), year, programs, settings,
                PUPILS);
        this.classes = classes;
    }

    @Test
    void itGivesTheSameAnswerToTheSameQuestion() {
        assertThat(checks.unsteady()).isEmpty();
    }

    @Test
    void itOnlyTightens() {
        assertThat(checks.grants()).isEmpty();
    }

    @Test
    void itGovernsItsOwnLeaAndNoOther() {
        assertThat(checks.misplaced()).isEmpty();
    }

    @Test
    void everyCodeOfItIsExplained() {
        assertThat(checks.unexplained()).isEmpty();
    }

    @Test
    void itsRulesReadNoClockNoChanceNoFileAndNothingInternal() {
        assertThat(PolicyChecks.impure(classes)).isEmpty();
    }
}
