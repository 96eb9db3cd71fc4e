package org.manzanita.feature;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.testing.Bounds;

/** Whatever the bytes of a feature file: it is a feature whose bundles are files of the distribution, or is refused. */
class FeatureFileFuzzTest {

    private static final Path BUNDLES = Path.of("/opt/manzanita/bundles");

    static Stream<Arguments> features() {
        var bundle = "{\"id\": \"org.example:example:1.0\", \"start-level\": 20, \"sha256\": \"" + "0a".repeat(32)
                + "\"}";
        return Stream
                .of("{\"id\": \"org.example:some:1.0\", \"name\": \"Some\", \"categories\": [\"base\"], \"bundles\": ["
                        + bundle + "]}", "{\"id\": \"a:b:c\"}")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("features")
    @FuzzTest
    void aFeatureFileIsReadOrRefused(byte[] input) throws Exception {
        Bounds.hold(() -> read(input)).ifPresent(feature -> {
            assertThat(feature.name()).matches("[A-Za-z0-9._-]+");
            assertThat(feature.bundles()).allSatisfy(bundle -> {
                assertThat(bundle.startLevel()).isPositive();
                assertThat(BUNDLES.resolve(bundle.file()).normalize().getParent()).isEqualTo(BUNDLES);
            });
        });
    }

    private static Optional<Feature> read(byte[] input) {
        try {
            return Optional.of(Feature.read("The feature file x.json", input));
        } catch (FeatureException e) {
            assertThat(e).hasMessageStartingWith("The feature file x.json");
            return Optional.empty();
        }
    }
}
