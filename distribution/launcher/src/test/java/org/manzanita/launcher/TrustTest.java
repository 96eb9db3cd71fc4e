package org.manzanita.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.BundleException;

/** What a plug-in's bundle is refused for, before anything of it runs. Each hostile bundle is made here. */
class TrustTest {

    @TempDir
    Path folder;

    private SampleDistribution sample;

    @BeforeEach
    void aPlatformOfOneFeature() throws IOException {
        sample = SampleDistribution.in(folder.resolve("product")).with("core", "base");
    }

    @ParameterizedTest(name = "P9: {0}")
    @CsvSource({"Fragment-Host, org.manzanita.credit", "DynamicImport-Package, *",
            "Require-Bundle, org.manzanita.model",
            "Bundle-NativeCode, lib/x.so", "Launcher-Agent-Class, org.example.Agent",
            "Premain-Class, org.example.Agent",
            "Multi-Release, true", "Bundle-ClassPath, lib/hidden.jar"})
    void aHeaderThatNoPlugInMayHave(String header, String value) throws IOException {
        sample.with("hostile", "plug-in", header, value);

        assertThatThrownBy(this::start).hasMessageContaining("hostile-1.0.0.jar").hasMessageContaining("is refused")
                .hasMessageContaining(header);
    }

    @ParameterizedTest(name = "P8: export of {0}")
    @CsvSource({"org.manzanita.rules;version=1.9.9", "org.manzanita.ledger", "org.osgi.framework", "java.util",
            "org.h2"})
    void aPackageThatOnlyTheReleaseOffers(String exported) throws IOException {
        sample.with("hostile", "plug-in", "Export-Package", exported);

        assertThatThrownBy(this::start).hasMessageContaining("It exports the package " + exported.split(";", -1)[0]);
    }

    @Test
    @DisplayName("P10: a bundle under one of the release's names")
    void aBundleUnderANameOfTheRelease() throws IOException {
        sample.with("org.manzanita.credit", "plug-in");

        assertThatThrownBy(this::start)
                .hasMessageContaining("Its symbolic name org.manzanita.credit is one of the release's");
    }

    @Test
    @DisplayName("P14: a file changed after it was installed is found at the next start, and named")
    void aFileChangedAfterItWasInstalled() throws IOException, BundleException {
        sample.with("plug-in", "plug-in");
        start();
        var jar = sample.folder().resolve("bundles/plug-in-1.0.0.jar");
        var bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);

        assertThatThrownBy(this::start).hasMessageContaining("plug-in-1.0.0.jar has the sha256 digest");
    }

    @Test
    @DisplayName("P14: the framework's own copy, changed between two starts, is not what runs")
    void aCopyChangedInTheCache() throws IOException, BundleException {
        sample.with("plug-in", "plug-in");
        start();
        try (var files = Files.walk(folder.resolve("home"))) {
            for (var copy : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                Files.write(copy, new byte[]{1, 2, 3});
            }
        }

        try (var platform = Platform.start(sample.read(), sample.read().chosen(Set.of()), folder.resolve("home"),
                folder.resolve("home/cache"))) {
            assertThat(platform.failures()).isEmpty();
        }
    }

    @ParameterizedTest(name = "P15: an entry named {0}")
    @CsvSource({"../../outside.txt", "/etc/passwd", "a//b", "C:evil", "white space"})
    void anEntryThatLeadsElsewhere(String name) throws IOException {
        assertThat(Trust.objections(jar(name, 1))).singleElement().asString().contains("name leads elsewhere");
    }

    @Test
    @DisplayName("P15: two entries that differ in case alone")
    void twoEntriesThatDifferInCaseAlone() throws IOException {
        assertThat(Trust.objections(jar("a/Policy.yaml", 1, "a/policy.yaml"))).singleElement().asString()
                .contains("twice");
    }

    @Test
    @DisplayName("P15: a jar that unpacks to a thousand times its size")
    void aJarThatUnpacksToAThousandTimesItsSize() throws IOException {
        assertThat(Trust.objections(jar("zeros", 80 << 20))).singleElement().asString()
                .contains("unpacks to more than");
    }

    @Test
    void aPlugInThatBringsPackagesOfItsOwnIsInstalled() throws IOException, BundleException {
        sample.with("vendor", "plug-in", "Export-Package", "org.example.vendor;version=\"1.0.0\"", "Bundle-ClassPath",
                ".");

        start();
        assertThat(Trust.objections(jar("policy.yaml", 10))).isEmpty();
    }

    private void start() throws BundleException {
        Platform.start(sample.read(), sample.read().chosen(Set.of()), folder.resolve("home"),
                folder.resolve("home/cache")).close();
    }

    private static byte[] jar(String name, int size, String... others) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "vendor");
        var bytes = new ByteArrayOutputStream();
        try (var out = new JarOutputStream(bytes, manifest)) {
            out.putNextEntry(new JarEntry(name));
            out.write(new byte[size]);
            for (var other : others) {
                out.putNextEntry(new JarEntry(other));
            }
        }
        return bytes.toByteArray();
    }
}
