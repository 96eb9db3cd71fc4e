package org.manzanita.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a feature comes in: as a folder or a zip in one box, and from nowhere else. */
class DeliveryTest {

    @TempDir
    Path folder;

    private Path box;
    private final SampleFeature sample = SampleFeature.of("policy", "1.0.0");

    @BeforeEach
    void aBoxWithAFolder() throws IOException {
        box = Files.createDirectory(folder.resolve("box"));
        sample.in(box.resolve("delivered"));
    }

    @Test
    void aFolderAndAZipAreReadAlike() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(box.resolve("delivered.zip")))) {
            zip.putNextEntry(new ZipEntry("features/policy.json"));
            zip.write(sample.file());
            zip.putNextEntry(new ZipEntry("bundles/policy-1.0.0.jar"));
            zip.write(sample.jar());
        }

        for (var source : new String[]{"delivered", "delivered.zip"}) {
            var delivery = of(source);
            assertThat(delivery.feature()).isEqualTo(sample.feature());
            assertThat(delivery.jar(sample.feature().bundles().getFirst())).hasValue(sample.jar());
        }
    }

    @ParameterizedTest(name = "fault 51: {0}")
    @CsvSource({"../outside, leads out of", "../../etc/x, leads out of", "/etc/passwd, leads out of",
            "file:///etc/passwd, is an address", "http://example.org/x.zip, is an address",
            "'\\\\server\\share\\x.zip', is a path on a network", "//server/share, is a path on a network",
            "delivered/../../outside, leads out of", "., leads out of", "none.zip, There is no 'none.zip'"})
    void aSourceOutsideTheBoxIsRefusedByName(String source, String why) throws IOException {
        sample.in(folder.resolve("outside"));

        assertThatThrownBy(() -> of(source)).hasMessageContaining(why).hasMessageContaining(box.toString());
    }

    @Test
    @DisplayName("fault 51: a link in the box that leads elsewhere")
    void aLinkInTheBox() throws IOException {
        Files.createSymbolicLink(box.resolve("link"), sample.in(folder.resolve("outside")));

        assertThatThrownBy(() -> of("link")).hasMessageContaining("'link' is a link");
        Files.createSymbolicLink(box.resolve("delivered/bundles/other.jar"), folder.resolve("outside"));
        assertThatThrownBy(() -> of("delivered")).hasMessageContaining("bundles/other.jar is a link");
    }

    @Test
    @DisplayName("P12: a feature that lists a jar which does not come with it")
    void aFeatureThatListsAJarWhichDoesNotComeWithIt() throws IOException {
        Files.delete(box.resolve("delivered/bundles/policy-1.0.0.jar"));

        assertThatThrownBy(() -> of("delivered"))
                .hasMessageContaining("It lists policy-1.0.0.jar and does not bring it")
                .hasMessageContaining("Nothing is fetched from anywhere");
    }

    @Test
    @DisplayName("P12: a jar that comes along without being listed")
    void aJarThatComesAlong() throws IOException {
        Files.write(box.resolve("delivered/bundles/internal-lib-9.9.9.jar"), new byte[5]);

        assertThatThrownBy(() -> of("delivered")).hasMessageContaining("It brings bundles/internal-lib-9.9.9.jar");
    }

    @Test
    void aJarThatIsNotWhatTheFileListsIsRefused() throws IOException {
        Files.write(box.resolve("delivered/bundles/policy-1.0.0.jar"), new byte[5]);

        assertThatThrownBy(() -> of("delivered")).hasMessageContaining("and the feature file lists");
    }

    @Test
    @DisplayName("P15: a zip with an entry that leads out of it")
    void aZipWithAnEntryThatLeadsOutOfIt() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(box.resolve("slip.zip")))) {
            zip.putNextEntry(new ZipEntry("../../features/evil.json"));
        }

        assertThatThrownBy(() -> of("slip.zip")).hasMessageContaining("nothing of it was written")
                .hasMessageContaining("../../features/evil.json");
        assertThat(folder.resolve("features")).doesNotExist();
    }

    private Delivery of(String source) {
        return Delivery.of(box, source, Optional.empty(), bundle -> Optional.empty());
    }
}
