package org.manzanita.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.Felix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.platform.Ailment;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/** A bundle that does not come up is followed to what is first amiss, in a framework as the platform runs in. */
class BundleCausesTest {

    @TempDir
    Path folder;

    private Felix framework;

    @BeforeEach
    void aFramework() throws BundleException {
        framework = new Felix(Map.of(Constants.FRAMEWORK_STORAGE, folder.toString()));
        framework.start();
    }

    @AfterEach
    void isStopped() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private Bundle bundle(String name, String... headers) throws IOException, BundleException {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        for (int i = 0; i < headers.length; i += 2) {
            main.putValue(headers[i], headers[i + 1]);
        }
        var bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return framework.getBundleContext().installBundle(name, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private BundleCauses causes() {
        return new BundleCauses(framework.getBundleContext().getBundles(), Map.of());
    }

    @Test
    void whatIsFirstAmissIsToldOnceAndWhatWaitsForItIsFollowedThere() throws IOException, BundleException {
        bundle("org.example.watch", "Import-Package", "org.example.policy");
        bundle("org.example.policy", "Export-Package", "org.example.policy;version=1.0", "Import-Package",
                "org.example.law;version=\"[1.1,2)\"");
        bundle("org.example.law", "Export-Package", "org.example.law;version=1.1", "Require-Bundle",
                "org.example.tables");

        assertThat(causes().found()).singleElement().satisfies(first -> {
            assertThat(first.who()).isEqualTo("org.example.law");
            assertThat(first.cause())
                    .isEqualTo("It needs the bundle org.example.tables, which no installed bundle offers.");
        });
        assertThat(causes().waiting()).extracting(Ailment::who).containsExactly("org.example.watch",
                "org.example.policy");
        assertThat(causes().waiting().getFirst().cause()).isEqualTo("It needs the package org.example.policy, which"
                + " org.example.policy would offer. org.example.policy: It needs the package org.example.law from version"
                + " 1.1.0 and below 2.0.0, which org.example.law would offer. org.example.law: It needs the bundle"
                + " org.example.tables, which no installed bundle offers.");
        assertThat(causes().waiting().getFirst().cure()).isEqualTo(causes().found().getFirst().cure());
    }

    @Test
    void oneWhoseOwnPartsDoNotFitTogetherIsACauseToo() throws IOException, BundleException {
        bundle("org.example.old", "Export-Package", "org.example.law;version=1.0");
        bundle("org.example.new", "Export-Package", "org.example.law;version=2.0");
        bundle("org.example.rules", "Export-Package", "org.example.rules;uses:=\"org.example.law\"", "Import-Package",
                "org.example.law;version=\"[1,2)\"");
        bundle("org.example.policy", "Export-Package", "org.example.policy", "Import-Package",
                "org.example.rules,org.example.law;version=2.0");
        bundle("org.example.watch", "Import-Package", "org.example.policy");

        // Each by itself, as the launcher starts them.
        var wiring = framework.adapt(FrameworkWiring.class);
        var bundles = framework.getBundleContext().getBundles();
        Arrays.stream(bundles).forEach(each -> wiring.resolveBundles(List.of(each)));

        assertThat(causes().found().stream().filter(each -> each.cause().contains("do not fit together")))
                .extracting(Ailment::who).containsExactly("org.example.policy");
        assertThat(causes().waiting()).singleElement().extracting(Ailment::toString).asString()
                .startsWith("org.example.watch: It needs the package org.example.policy, which org.example.policy would"
                        + " offer. org.example.policy: ")
                .contains("do not fit together");
    }

    @Test
    void aServiceThatABundleWouldOfferIsFollowedToWhyThatBundleDoesNotRun() throws IOException, BundleException {
        bundle("org.example.ledger", "Provide-Capability",
                "osgi.service;objectClass:List<String>=\"org.example.Ledger\"", "Import-Package",
                "org.example.database");

        assertThat(causes().wouldOffer("org.example.Ledger")).get().extracting(Ailment::toString).asString()
                .startsWith("org.example.ledger: It needs the package org.example.database, which no installed bundle");
        assertThat(causes().wouldOffer("org.example.Other")).isEmpty();
    }

    @Test
    void whatRunsIsNotTold() throws IOException, BundleException {
        bundle("org.example.clock").start();

        assertThat(causes().found()).isEmpty();
        assertThat(causes().waiting()).isEmpty();
    }
}
