package org.manzanita.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
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
        return with(name, category, bundle(name, headers));
    }

    /** Adds a feature of one bundle with one class in it. */
    SampleDistribution withClass(String name, Class<?> type, String... headers) throws IOException {
        return withClass(name, type, Map.of(), headers);
    }

    /** Adds a feature of one bundle with one class and further files in it. */
    SampleDistribution withClass(String name, Class<?> type, Map<String, byte[]> further, String... headers)
            throws IOException {
        var file = type.getName().replace('.', '/') + ".class";
        try (var in = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(file))) {
            var entries = new TreeMap<>(further);
            entries.put(file, in.readAllBytes());
            return with(name, "plug-in", bundle(name, entries, headers));
        }
    }

    private SampleDistribution with(String name, String category, byte[] bundle) throws IOException {
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

    static byte[] bundle(String name, String... headers) {
        return bundle(name, Map.of(), headers);
    }

    private static byte[] bundle(String name, Map<String, byte[]> entries, String... headers) {
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
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
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
