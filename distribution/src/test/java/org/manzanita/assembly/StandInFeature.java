package org.manzanita.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A feature that an LEA added to the product by itself: a bundle that takes the console's place. */
final class StandInFeature {

    private StandInFeature() {}

    /** Adds the feature to a copy of the product, as the how-to says. */
    static void addTo(Path product) throws IOException, NoSuchAlgorithmException {
        var jar = product.resolve("bundles/stand-in-1.0.0.jar");
        var manifest = new Manifest();
        var headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "stand-in");
        headers.putValue("Bundle-Activator", "org.manzanita.stand.StandIn");
        headers.putValue("Import-Package", "org.osgi.framework");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry("org/manzanita/stand/StandIn.class"));
            out.write(Files.readAllBytes(Path.of("target/test-classes/org/manzanita/stand/StandIn.class")));
        }
        var digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        Files.writeString(product.resolve("features/stand-in.json"), """
                {
                  "feature-resource-version": "1.0",
                  "id": "org.example:stand-in:1.0.0",
                  "bundles": [
                    { "id": "org.example:stand-in:1.0.0", "start-level": 20, "sha256": "%s" }
                  ]
                }
                """.formatted(digest));
    }
}
