package org.manzanita.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.apache.felix.framework.Felix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.wiring.BundleWiring;

/** What stands between a plug-in and the platform once both run in one framework. */
class GuardsTest {

    @TempDir
    Path folder;

    private SampleDistribution sample;

    @BeforeEach
    void aPlatformAndACuriousPlugIn() throws IOException {
        sample = SampleDistribution.in(folder.resolve("product")).with("core", "base");
    }

    @Test
    @DisplayName("P7, P13: a plug-in finds itself alone, and no service that it was not granted; what it asked for is told")
    void aPlugInFindsItselfAlone() throws IOException, BundleException {
        sample.withClass("curious", org.example.plugin.Curious.class, "Import-Package", "org.osgi.framework",
                "Bundle-Activator", "org.example.plugin.Curious");
        try (var platform = platform()) {
            var context = platform.context();
            // A service of the platform; of which type does not matter, since the plug-in was granted none.
            context.registerService(CharSequence.class, "the journal", null);
            var curious = List.of(context.getBundles()).stream()
                    .filter(bundle -> "curious".equals(bundle.getSymbolicName())).findFirst().orElseThrow();
            curious.stop();
            curious.start();
            context.registerService(CharSequence.class, "another", null);

            assertThat(context.getService(context.getServiceReference(List.class)).toString())
                    .isEqualTo("[services=0, secret=null, launcher=null, framework=null, bundles=1]");
            @SuppressWarnings("unchecked")
            var launcher = (BiFunction<String, List<String>, List<List<String>>>) context
                    .getService(context.getServiceReference(BiFunction.class));
            assertThat(launcher.apply("withheld", List.of()))
                    .contains(List.of("curious", "java.lang.CharSequence"));
        }
    }

    @Test
    @DisplayName("P7: what a plug-in that was approved to observe publishes to decide, nobody hears of, and it is told")
    void whatAPlugInPublishesBeyondItsGrants() throws IOException, BundleException, InvalidSyntaxException {
        sample.withClass("overreaching", org.example.plugin.Overreaching.class, Map.of("OSGI-INF/watch.xml", """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="watch">
                  <service><provide interface="org.manzanita.rules.Watch"/></service>
                </scr:component>
                """.getBytes(StandardCharsets.UTF_8)), "Import-Package", "org.osgi.framework", "Bundle-Activator",
                "org.example.plugin.Overreaching");
        var felix = new Felix(Map.of("org.osgi.framework.storage", folder.resolve("cache").toString(),
                "felix.service.urlhandlers", "false", "felix.log.logger", new FrameworkLog(),
                "org.osgi.framework.startlevel.beginning", "20"));
        felix.init();
        try {
            var read = sample.read();
            var context = felix.getBundleContext();
            var installation = new Installation(read, read.chosen(Set.of()),
                    Site.of(folder, folder).forDevelopment().admission());
            var guards = new Guards(new Release(Set.of("of-the-release")), installation);
            guards.into(context);
            installation.into(context);
            felix.start();
            var hostile = List.of(context.getBundles()).stream()
                    .filter(bundle -> "overreaching".equals(bundle.getSymbolicName())).findFirst().orElseThrow();
            hostile.stop();
            var ours = context.installBundle("manzanita:ours.jar#of-the-release", bundle("ours"));
            ours.start();
            var heard = new TreeSet<String>();
            ours.getBundleContext().addServiceListener(event -> heard.add(event.getType() + " "
                    + String.join(",", (String[]) event.getServiceReference().getProperty("objectClass"))));
            hostile.start();

            assertThat(ours.getBundleContext().getServiceReference("org.manzanita.rules.Watch")).isNotNull();
            for (var beyond : List.of("org.manzanita.rules.Policy", "org.manzanita.rules.Modality",
                    "org.manzanita.ledger.Ledger")) {
                assertThat(ours.getBundleContext().getAllServiceReferences(beyond, null)).as(beyond).isNull();
            }
            assertThat(heard).filteredOn(each -> each.contains("org.manzanita.rules.") || each.contains(".Ledger"))
                    .containsExactly("1 org.manzanita.rules.Watch");
            var told = context.getServiceReferences((String) null, "(manzanita.ailing=overreaching)");
            assertThat(told).hasSize(3).extracting(each -> ((String[]) each.getProperty("manzanita.ailments"))[0])
                    .anyMatch(
                            each -> each.contains("publishes org.manzanita.rules.Policy, and nobody listens: it was not"
                                    + " approved to decide"))
                    .anyMatch(
                            each -> each.contains("org.manzanita.ledger.Ledger, and nobody listens: that is no point"));
            // As when another version takes its place: what was heard of has to be heard going.
            guards.now(new Installation(read, List.of(), Site.of(folder, folder).admission()));
            hostile.stop();
            assertThat(heard).filteredOn(each -> each.startsWith(ServiceEvent.UNREGISTERING + " org.manzanita.rules."))
                    .containsExactly(ServiceEvent.UNREGISTERING + " org.manzanita.rules.Watch");
            assertThat(context.getServiceReferences((String) null, "(manzanita.ailing=overreaching)")).isNull();
        } finally {
            felix.stop();
        }
    }

    @Test
    @DisplayName("P8: with the check off, a package of the release still comes from the release")
    void aPackageOfTheReleaseComesFromTheRelease() throws IOException, BundleException {
        assertThat(providerOfRules(true)).isEqualTo("ours");
        assertThat(providerOfRules(false)).as("without the guards the higher version wins").isEqualTo("theirs");
    }

    private String providerOfRules(boolean guarded) throws IOException, BundleException {
        var felix = new Felix(Map.of("org.osgi.framework.storage", folder.resolve("cache" + guarded).toString(),
                "felix.service.urlhandlers", "false", "felix.log.logger", new FrameworkLog()));
        felix.init();
        try {
            if (guarded) {
                var site = Site.of(folder, folder);
                new Guards(new Release(Set.of("of-the-release")),
                        new Installation(sample.read(), List.of(), site.admission())).into(felix.getBundleContext());
            }
            var context = felix.getBundleContext();
            context.installBundle("manzanita:ours.jar#of-the-release", bundle("ours", "Export-Package",
                    "org.manzanita.rules;version=\"1.0.0\""));
            context.installBundle("manzanita:theirs.jar#other", bundle("theirs", "Export-Package",
                    "org.manzanita.rules;version=\"1.9.9\""));
            var asks = context.installBundle("manzanita:asks.jar#another", bundle("asks", "Import-Package",
                    "org.manzanita.rules"));
            felix.start();
            asks.start();
            return asks.adapt(BundleWiring.class).getRequiredWires("osgi.wiring.package").getFirst().getProvider()
                    .getBundle().getSymbolicName();
        } finally {
            felix.stop();
        }
    }

    @Test
    @DisplayName("P10: two bundles of one name and version do not stand side by side")
    void twoBundlesOfOneNameAndVersion() throws BundleException {
        try (var platform = platform()) {
            assertThatThrownBy(() -> platform.context().installBundle("elsewhere", bundle("core")))
                    .isInstanceOf(BundleException.class).hasMessageContaining("core");
        }
    }

    private static ByteArrayInputStream bundle(String name, String... headers) {
        return new ByteArrayInputStream(SampleDistribution.bundle(name, headers));
    }

    private Platform platform() throws BundleException {
        var home = folder.resolve("home");
        assertThat(Files.exists(sample.folder())).isTrue();
        return Platform.start(sample.read(), sample.read().chosen(Set.of()),
                Site.of(home, home.resolve("cache")).forDevelopment());
    }
}
