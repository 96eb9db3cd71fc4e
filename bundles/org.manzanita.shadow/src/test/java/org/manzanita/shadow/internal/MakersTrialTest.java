package org.manzanita.shadow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever is to let a plug-in in is told what its maker's kit found. */
class MakersTrialTest {

    @Test
    void whatHeldIsCountedAndBesideWhatItWasTriedIsSaid() {
        var results = """
                example-usd\t1.0.0
                beside\tcore 1.0.0, traditional 1.0.0
                file\tpolicy.yaml\tholds
                case\tdays.yaml: A first-grader\tholds
                """;

        assertThat(new MakersTrial().notes(Map.of(MakersTrial.RESULTS, results.getBytes(StandardCharsets.UTF_8),
                "META-INF/manzanita/cases/days.yaml", new byte[0]))).containsExactly(
                        "By what its maker's kit wrote into it, it held in 2 trials beside core 1.0.0, traditional 1.0.0."
                                + " META-INF/manzanita/trial.txt lists them, with 1 file of cases beside it.");
    }

    @Test
    void ofABundleThatNoKitPackedNothingIsSaid() {
        assertThat(new MakersTrial().notes(Map.of("policy.yaml", new byte[0]))).isEmpty();
    }
}
