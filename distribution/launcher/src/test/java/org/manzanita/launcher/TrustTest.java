package org.manzanita.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.example.plugin.Usurpers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;

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

        try (var platform = platform(true)) {
            assertThat(platform.failures()).isEmpty();
        }
    }

    @Test
    void aPlugInThatBringsPackagesOfItsOwnIsInstalled() throws IOException, BundleException {
        sample.with("vendor", "plug-in", "Export-Package", "org.example.vendor;version=\"1.0.0\"", "Bundle-ClassPath",
                ".");

        try (var platform = platform(true)) {
            assertThat(platform.failures()).isEmpty();
        }
    }

    @Test
    @DisplayName("P13: a plug-in that asks to start before what guards the platform")
    void aPlugInThatAsksToStartBeforeTheGuards() throws IOException {
        sample.with("hostile", "plug-in");
        Files.writeString(sample.file("hostile"), Files.readString(sample.file("hostile"))
                .replace("\"start-level\": 20", "\"start-level\": 2"));

        assertThatThrownBy(this::start).hasMessageContaining("It asks for the start level 2");
    }

    static Stream<Arguments> usurpers() {
        return Stream.of(Arguments.of(Usurpers.Stops.class, "org.osgi.framework.Bundle.stop"),
                Arguments.of(Usurpers.Adapts.class, "org.osgi.framework.Bundle.adapt"),
                Arguments.of(Usurpers.Installs.class, "org.osgi.framework.BundleContext.installBundle"),
                Arguments.of(Usurpers.Levels.class, "org.osgi.framework.startlevel.FrameworkStartLevel.setStartLevel"));
    }

    @ParameterizedTest(name = "P13: {1}")
    @MethodSource("usurpers")
    void aPlugInThatWouldTakeTheFrameworkOver(Class<?> type, String call) throws IOException {
        sample.withClass("hostile", type, "Import-Package", "org.osgi.framework");

        assertThatThrownBy(this::start).hasMessageContaining("hostile-1.0.0.jar").hasMessageContaining("is refused")
                .hasMessageContaining(type.getName() + ".run calls " + call);
    }

    @ParameterizedTest(name = "P1: {0} in an activator")
    @CsvSource({"IllegalStateException", "StackOverflowError", "NoClassDefFoundError", "OutOfMemoryError"})
    void aPlugInThatDoesNotStartIsNamedAndTheOthersRun(String kind) throws IOException, BundleException {
        sample.withClass("broken", org.example.plugin.Throws.class, "Import-Package", "org.osgi.framework",
                "Bundle-Activator", "org.example.plugin.Throws", "Throws", kind);
        sample.with("sound", "plug-in");

        try (var platform = platform(true)) {
            assertThat(platform.failures().keySet()).extracting(Bundle::getSymbolicName).containsExactly("broken");
            assertThat(platform.context().getBundles())
                    .filteredOn(bundle -> List.of("core", "sound").contains(bundle.getSymbolicName()))
                    .hasSize(2).allMatch(bundle -> bundle.getState() == Bundle.ACTIVE);
        }
    }

    @ParameterizedTest(name = "P6: a canary in {0}")
    @CsvSource({"out", "pieces", "log"})
    void aPlugInThatNamesACanaryIsToldOfAsAnAlarm(String way)
            throws IOException, BundleException, InvalidSyntaxException {
        Files.createDirectories(folder.resolve("home/trust"));
        Files.writeString(folder.resolve("home/trust/canaries"), "C-4711\n");
        sample.withClass("talkative", org.example.plugin.Talkative.class, "Import-Package",
                "org.osgi.framework,java.util.logging", "Bundle-Activator", "org.example.plugin.Talkative", "Talks",
                way + " C-4711");

        try (var platform = platform(true)) {
            var alarms = platform.context().getServiceReferences((String) null, "(manzanita.ailments=*)");
            assertThat(alarms).hasSize(1);
            assertThat((String[]) alarms[0].getProperty("manzanita.ailments")).singleElement().asString()
                    .contains("talkative").contains("canary").doesNotContain("C-4711");
        }
        sample.withClass("talkative", org.example.plugin.Talkative.class, "Import-Package",
                "org.osgi.framework,java.util.logging", "Bundle-Activator", "org.example.plugin.Talkative", "Talks",
                way + " P-0815");
        try (var platform = platform(true)) {
            assertThat(platform.context().getServiceReferences((String) null, "(manzanita.ailments=*)")).isNull();
        }
    }

    @Test
    @DisplayName("P6: what a plug-in prints goes nowhere, and what others print goes where it went")
    void whatAPlugInPrintsGoesNowhere() {
        var written = new ByteArrayOutputStream();
        var stream = new PrintStream(written, true, StandardCharsets.UTF_8);
        var hushed = new PlugInPrints(type -> type == Prints.class ? Optional.of("prints") : Optional.empty(), Set.of(),
                false, name -> {}).over(stream);
        new Prints(hushed).say("of a pupil");
        hushed.println("of ours");

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("of ours" + System.lineSeparator());
    }

    /** Stands for a class of a plug-in. */
    private record Prints(PrintStream to) {

        void say(String words) {
            to.println(words);
        }
    }

    @Test
    void aBundleThatNobodySignedIsRefusedAndTheMessageSaysHowToSignIt() throws IOException {
        sample.with("vendor", "plug-in");

        assertThatThrownBy(() -> platform(false)).hasMessageContaining("Nobody has signed it.")
                .hasMessageContaining("docs/how-to/sign-a-plug-in.md").hasMessageContaining("--development");
    }

    private void start() throws BundleException {
        platform(true).close();
    }

    private Platform platform(boolean development) throws BundleException {
        return Platform.start(sample.read(), sample.read().chosen(Set.of()), new Site(folder.resolve("home"),
                folder.resolve("home/cache"), folder.resolve("home/plug-ins"), Set.of(), development));
    }
}
