package org.manzanita.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A distribution of empty bundles in a folder of its own. */
record SampleDistribution(Path folder) {

    static SampleDistribution in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("features"));
        Files.createDirectories(folder.resolve("bundles"));
        return new SampleDistribution(folder);
    }

    /** Adds a feature of one bundle that bears its name. */
    SampleDistribution with(String name, String category, String... headers) throws IOException {
        var bundle = bundle(name, headers);
        Files.write(folder.resolve("bundles").resolve(name + "-1.0.0.jar"), bundle);
        Files.writeString(file(name), """
                {
                  "feature-resource-version": "1.0",
                  "id": "org.example:%s:1.0.0",
                  "name": "The %s",
                  "categories": ["%s"],
                  "bundles": [
                    { "id": "org.example:%s:1.0.0", "start-level": 20, "sha256": "%s" }
                  ]
                }
                """.formatted(name, name, category, name, sha256(bundle)));
        return this;
    }

    Path file(String feature) {
        return folder.resolve("features").resolve(feature + ".json");
    }

    Distribution read() {
        return Distribution.at(folder);
    }

    private static byte[] bundle(String name, String... headers) {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", name);
        attributes.putValue("Bundle-Version", "1.0.0");
        for (int i = 0; i < headers.length; i += 2) {
            attributes.putValue(headers[i], headers[i + 1]);
        }
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            jar.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
