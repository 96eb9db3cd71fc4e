package org.manzanita.feature;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzanita.testing.Bounds;
import org.manzanita.testing.ScratchFolder;

/**
 * Whatever the bytes of a feature that is delivered as a zip, and of a jar that says who signed it: it is taken as what its
 * feature file lists, or refused; and nobody has signed what he did not.
 */
class DeliveryFuzzTest {

    private static final ScratchFolder BOX = ScratchFolder.named("delivery-fuzz");
    private static final Roots NOBODY = new Roots(List.of(), List.of());

    static Stream<Arguments> zips() throws IOException {
        var sample = SampleFeature.of("policy", "1.0.0");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            // Not deflated: a fuzzer finds its way through bytes that it can see.
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("features/policy.json"));
            zip.write(sample.file());
            zip.putNextEntry(new ZipEntry("bundles/policy-1.0.0.jar"));
            zip.write(sample.jar());
        }
        return Stream.of(bytes.toByteArray(), Signing.signed(sample.jar(), "vendor"))
                .map(input -> Arguments.of((Object) input));
    }

    @MethodSource("zips")
    @FuzzTest
    void aDeliveryIsWhatItListsOrIsRefused(byte[] input) throws Exception {
        BOX.with("delivered.zip", input);
        Bounds.hold(DeliveryFuzzTest::read).ifPresent(delivery -> assertThat(delivery.contents()).allSatisfy(
                (digest, content) -> assertThat(digest).isEqualTo(Digest.of(content))));
        assertThat(Bounds.hold(() -> Signature.of(input, NOBODY, Instant.EPOCH)).objections()).isNotEmpty();
    }

    private static Optional<Delivery> read() {
        try {
            return Optional
                    .of(Delivery.of(BOX.folder(), "delivered.zip", Optional.empty(), bundle -> Optional.empty()));
        } catch (FeatureException e) {
            return Optional.empty();
        }
    }
}
