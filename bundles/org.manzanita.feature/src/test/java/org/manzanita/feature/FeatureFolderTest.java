package org.manzanita.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was brought in is there whole or not at all, wherever the change was cut short. */
class FeatureFolderTest {

    @TempDir
    Path home;

    private final SampleFeature one = SampleFeature.of("policy", "1.0.0");
    private final SampleFeature two = SampleFeature.of("policy", "2.0.0");

    @Test
    void whatWasBroughtInIsFoundAgain() throws IOException {
        install(new FeatureFolder(home), one);

        assertThat(new FeatureFolder(home).installed()).containsExactly(one.feature());
        assertThat(Files.readAllBytes(new FeatureFolder(home).jar(Digest.of(one.jar())).orElseThrow()))
                .isEqualTo(one.jar());
    }

    @ParameterizedTest(name = "fault 54: cut short before step {0}")
    @ValueSource(ints = {1, 2, 3})
    void aChangeThatIsCutShortLeavesWhatWas(int step) throws IOException {
        install(new FeatureFolder(home), one);
        var before = new FeatureFolder(home).kept();
        var steps = new ArrayList<String>();
        var failing = new FeatureFolder(home, each -> {
            steps.add(each);
            if (steps.size() == step) {
                throw new IllegalStateException("cut short");
            }
        });

        assertThatThrownBy(() -> install(failing, two)).hasMessage("cut short");

        assertThat(new FeatureFolder(home).kept()).isEqualTo(before);
        assertThat(new FeatureFolder(home).installed()).containsExactly(one.feature());
        install(new FeatureFolder(home), two);
        assertThat(new FeatureFolder(home).installed()).containsExactly(two.feature());
    }

    @Test
    @DisplayName("fault 54: after the one move it is as it was meant to be")
    void afterTheMoveItIsMade() throws IOException {
        install(new FeatureFolder(home), one);
        var failing = new FeatureFolder(home, each -> {
            if (each.equals("done")) {
                throw new IllegalStateException("cut short");
            }
        });

        assertThatThrownBy(() -> install(failing, two)).hasMessage("cut short");
        assertThat(new FeatureFolder(home).installed()).containsExactly(two.feature());
    }

    @Test
    void whatAChangeThatWasNeverMadeLeftBehindIsSwept() throws IOException {
        var failing = new FeatureFolder(home, each -> {
            if (each.equals("switch")) {
                throw new IllegalStateException("cut short");
            }
        });
        assertThatThrownBy(() -> install(failing, two)).hasMessage("cut short");
        assertThat(stored()).hasSize(2);

        install(new FeatureFolder(home), one);
        assertThat(stored()).containsExactlyInAnyOrder(Digest.of(one.jar()) + ".jar", one.feature().sha256() + ".json");
    }

    @Test
    @DisplayName("P16: what was taken out is kept, and can be put back")
    void whatWasTakenOutCanBePutBack() throws IOException {
        var folder = new FeatureFolder(home);
        install(folder, one);
        folder.remove(one.feature(), Signing.DAY, "mlee");
        assertThat(folder.installed()).isEmpty();
        install(folder, SampleFeature.of("other", "1.0.0"));

        folder.putBack(folder.of("policy").orElseThrow(), Signing.DAY, "mlee");
        assertThat(folder.installed()).hasSize(2).contains(one.feature());
    }

    @Test
    void aFeatureOfTheReleaseIsLeftOutWhereItLies() {
        var folder = new FeatureFolder(home);
        folder.remove(one.feature(), Signing.DAY, "mlee");

        assertThat(folder.leftOut()).containsExactly("policy");
        folder.putBack(folder.of("policy").orElseThrow(), Signing.DAY, "mlee");
        assertThat(folder.leftOut()).isEmpty();
    }

    private void install(FeatureFolder folder, SampleFeature sample) {
        folder.install(new Delivery("it", sample.feature(), Map.of(sample.feature().sha256(), sample.file(),
                Digest.of(sample.jar()), sample.jar())), Signing.DAY, "mlee");
    }

    private List<String> stored() throws IOException {
        try (var files = Files.list(home.resolve("features/store"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    @DisplayName("P14: a set of features that was cut to nothing is not taken for one of none")
    void anEmptySetIsNoSet() throws IOException {
        Files.createDirectories(home.resolve("features"));
        Files.createFile(home.resolve("features/set"));

        assertThatThrownBy(() -> new FeatureFolder(home).installed()).isInstanceOf(FeatureException.class)
                .hasMessageContaining("is empty");
    }
}
