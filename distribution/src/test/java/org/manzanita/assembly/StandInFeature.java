package org.manzanita.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A feature that an LEA added to the product by itself: a bundle that takes the console's place. */
final class StandInFeature {

    private StandInFeature() {}

    /** Adds the feature to a copy of the product, as the how-to says. */
    static void addTo(Path product) throws IOException {
        AddedFeature.named("stand-in").header("Bundle-Activator", "org.manzanita.stand.StandIn")
                .header("Import-Package", "org.osgi.framework")
                .entry("org/manzanita/stand/StandIn.class",
                        Files.readAllBytes(Path.of("target/test-classes/org/manzanita/stand/StandIn.class")))
                .addTo(product);
    }
}
