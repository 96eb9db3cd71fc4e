package org.manzanita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Action;
import org.manzanita.rules.Actor;
import org.manzanita.rules.Extension;
import org.manzanita.rules.FactProvider;
import org.manzanita.rules.Valuation;

/**
 * What every fact, valuation, actor and action that is written in code is held to. A vendor's test extends it, and says which it is,
 * in which programs, and where its classes are.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ExtensionContract {

    private static final int PUPILS = 60;

    private final ExtensionChecks checks;
    private final Path classes;

    /**
     * @param extension a {@link FactProvider}, {@link Valuation}, {@link Actor} or {@link Action}
     * @param programs in which generated pupils study in turn
     * @param settings of the LEA
     * @param classes the folder of the bundle's classes, such as {@code target/classes}
     */
    protected ExtensionContract(Extension extension, SchoolYear year, List<String> programs,
            Map<String, String> settings, Path classes) {
        this.checks = ExtensionChecks.of(extension, DeployedRules.rulebook(), year, programs, settings, PUPILS);
        this.classes = classes;
    }

    @Test
    void aPolicyCanNameIt() {
        assertThat(checks.misnamed()).isEmpty();
    }

    @Test
    void itGivesTheSameAnswerToTheSameQuestion() {
        assertThat(checks.unsteady()).isEmpty();
    }

    @Test
    void itKnowsSomethingAndSaysWhatItRestsOn() {
        assertThat(checks.silent()).isEmpty();
    }

    @Test
    void itReadsNoClockNoChanceNoFileAndNothingInternal() {
        assertThat(PolicyChecks.impure(classes)).isEmpty();
    }
}
