package org.manzanita.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.feature.Feature;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** What is started from a folder of features, and what is said of a folder that is not whole. */
class DistributionTest {

    @TempDir
    Path folder;

    private SampleDistribution sample;

    @BeforeEach
    void threeFeatures() throws IOException {
        sample = SampleDistribution.in(folder.resolve("product"))
                .with("core", "base").with("traditional", "modality").with("course-based", "modality");
    }

    @Test
    void everyFeatureIsStartedUnlessSomeAreNamed() {
        assertThat(names(Set.of())).containsExactly("core", "course-based", "traditional");
    }

    @Test
    void theFeatureThatAllStandOnNeedNotBeNamed() {
        assertThat(names(Set.of("traditional"))).containsExactly("core", "traditional");
    }

    @Test
    void aFeatureWhoseFileIsDeletedIsLeftOut() throws IOException {
        Files.delete(sample.file("course-based"));

        assertThat(names(Set.of())).containsExactly("core", "traditional");
    }

    @Test
    void anUnknownFeatureIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> sample.read().chosen(Set.of("traditionel")))
                .hasMessageContaining("traditionel").hasMessageContaining("core, course-based, traditional");
    }

    @Test
    void withoutCoreNothingIsStarted() throws IOException {
        Files.delete(sample.file("core"));

        assertThatThrownBy(sample::read).hasMessageContaining("Put features/core.json back");
    }

    @Test
    void aBundleWithoutDigestIsRefused() throws IOException {
        var file = sample.file("traditional");
        Files.writeString(file, Files.readString(file).replaceFirst(", \"sha256\": \"[0-9a-f]+\"", ""));

        assertThatThrownBy(sample::read).hasMessageContaining("traditional.json")
                .hasMessageContaining("no sha256 digest");
    }

    @ParameterizedTest
    @DisplayName("fault 51: the name of a bundle leads to no other folder")
    @ValueSource(strings = {"../../outside", "..", "a/b", "a\\\\b", "/etc/passwd", "file:x"})
    void theNameOfABundleLeadsToNoOtherFolder(String artifact) throws IOException {
        var file = sample.file("traditional");
        Files.writeString(file, Files.readString(file).replace("\"org.example:traditional:1.0.0\", \"start",
                "\"org.example:" + artifact + ":1.0.0\", \"start"));

        assertThatThrownBy(sample::read).hasMessageContaining("traditional.json")
                .hasMessageContaining("of letters, digits, dots and hyphens");
    }

    @Test
    @DisplayName("fault 48: what a feature file holds does not steer the terminal that shows the message")
    void whatAFeatureFileHoldsSteersNoTerminal() {
        assertThat(new LaunchException(ExitCode.DISTRIBUTION, "'\u001b]0;x\u0007\u202eñ\ud800'\n  and more"))
                .hasMessage("'<U+001B>]0;x<U+0007><U+202E>ñ<U+D800>'\n  and more");
    }

    @Test
    @DisplayName("P18: a feature file that is nested without end, or is no UTF-8, is refused and names itself")
    void aFeatureFileThatIsNestedWithoutEndOrIsNoTextIsRefused() throws IOException {
        Files.writeString(sample.file("traditional"), "{\"id\":" + "[".repeat(1_000_000));
        assertThatThrownBy(sample::read).hasMessageContaining("traditional.json").hasMessageContaining("more than 64");

        Files.write(sample.file("traditional"), new byte[]{'{', '"', (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, '"'});
        assertThatThrownBy(sample::read).hasMessageContaining("traditional.json")
                .hasMessageContaining("no UTF-8");
    }

    @Test
    void aReleaseListThatWasCutOffIsNotReliedOn() throws IOException {
        Files.createDirectories(sample.folder().resolve("lib"));
        Files.writeString(sample.folder().resolve("lib/release.lst"), "0a".repeat(32) + "  a.jar\n0a0a");

        assertThatThrownBy(() -> Release.of(sample.folder())).hasMessageContaining("Line 2")
                .hasMessageContaining("release.lst");
    }

    @Test
    void aFeatureThatIsNotJsonIsRefusedWithTheLine() throws IOException {
        Files.writeString(sample.file("traditional"), "{\n  \"id\": oops\n}");

        assertThatThrownBy(sample::read).hasMessageContaining("traditional.json").hasMessageContaining("line 2");
    }

    @Test
    void aBundleThatWasChangedIsNotInstalled() throws IOException {
        Files.write(sample.folder().resolve("bundles/traditional-1.0.0.jar"), new byte[]{1, 2, 3});

        assertThatThrownBy(() -> states(Set.of()))
                .hasMessageContaining("traditional-1.0.0.jar")
                .hasMessageContaining("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
    }

    @Test
    void aMissingBundleIsNamedWithTheFeatureThatNeedsIt() throws IOException {
        Files.delete(sample.folder().resolve("bundles/traditional-1.0.0.jar"));

        assertThatThrownBy(() -> states(Set.of())).hasMessageContaining("The feature traditional needs the bundle");
    }

    @Test
    void theBundleOfAFeatureLeftOutIsGoneFromTheSameHome() throws BundleException {
        assertThat(states(Set.of())).containsExactly("core active", "course-based active", "traditional active");
        assertThat(states(Set.of("traditional"))).containsExactly("core active", "traditional active");
        assertThat(states(Set.of())).containsExactly("core active", "course-based active", "traditional active");
    }

    @Test
    void aBundleBuiltAnewReplacesTheOneInTheHome() throws IOException, BundleException {
        states(Set.of());
        sample.with("traditional", "modality", "Bundle-Description", "built anew");

        try (var platform = started(Set.of())) {
            assertThat(bundles(platform)).filteredOn(bundle -> "traditional".equals(bundle.getSymbolicName()))
                    .extracting(bundle -> bundle.getHeaders().get("Bundle-Description")).containsExactly("built anew");
        }
    }

    @Test
    void aBundleThatLacksAPackageIsNamedAtOnceWhenTheConsoleDoesNotCome() throws IOException, BundleException {
        sample.with("traditional", "modality", "Import-Package", "org.example.absent", "Export-Package",
                "org.example.t")
                .with("course-based", "modality", "Import-Package", "org.example.t");

        try (var platform = started(Set.of())) {
            assertThatThrownBy(() -> platform.entry(java.time.Duration.ofHours(1)))
                    .hasMessageContaining("The bundle traditional did not start")
                    .hasMessageContaining("org.example.absent")
                    .hasMessageContaining("Without them these cannot start either: course-based.");
        }
    }

    @Test
    void whatABundleLacksIsSaidInThePlatformsWordsAndNotInTheResolversWhereThereAreAny()
            throws IOException, BundleException {
        sample.with("traditional", "modality", "Import-Package", "org.example.absent");

        try (var platform = started(Set.of())) {
            assertThat(Diagnosis.failures(platform)).singleElement().asString().contains("osgi.wiring.package");
            Supplier<String> doctor = () -> "traditional: It needs the package org.example.absent, which no installed bundle"
                    + " offers. Install the feature that brings it.\nother: It waits.";
            platform.context().registerService(Supplier.class, doctor,
                    FrameworkUtil.asDictionary(Map.of("manzanita.doctor", true)));

            assertThat(Diagnosis.failures(platform))
                    .containsExactly("The bundle traditional did not start: It needs the"
                            + " package org.example.absent, which no installed bundle offers. Install the feature that brings it.");
            assertThat(Diagnosis.of(platform).lines()).hasSize(3).last().asString().isEqualTo("  other: It waits.");
        }
    }

    @Test
    void bundlesLearnWhereTheyAreAndWhatIsInstalled() throws BundleException {
        try (var platform = started(Set.of("traditional"))) {
            var context = platform.context();
            @SuppressWarnings("unchecked")
            var launcher = (BiFunction<String, List<String>, List<List<String>>>) context
                    .getService(context.getServiceReference(BiFunction.class));
            assertThat(launcher.apply("features", List.of())).extracting(row -> row.subList(0, 3))
                    .containsExactly(List.of("core", "1.0.0", "The core"),
                            List.of("traditional", "1.0.0", "The traditional"));
            assertThat(context.getProperty("manzanita.version")).isEqualTo("1.0.0");
            assertThat(context.getProperty("manzanita.home")).isEqualTo(folder.resolve("home").toString());
        }
    }

    private List<String> names(Set<String> named) {
        return sample.read().chosen(named).stream().map(Feature::name).toList();
    }

    private List<String> states(Set<String> named) throws BundleException {
        try (var platform = started(named)) {
            return bundles(platform).stream()
                    .map(bundle -> bundle.getSymbolicName()
                            + (bundle.getState() == Bundle.ACTIVE ? " active" : " not active"))
                    .sorted().toList();
        }
    }

    private static List<Bundle> bundles(Platform platform) {
        return Arrays.stream(platform.context().getBundles()).filter(bundle -> bundle.getBundleId() != 0).toList();
    }

    private Platform started(Set<String> named) throws BundleException {
        var distribution = sample.read();
        var home = folder.resolve("home");
        return Platform.start(distribution, distribution.chosen(named),
                new Site(home, home.resolve("cache"), home.resolve("plug-ins"), named, true));
    }
}
