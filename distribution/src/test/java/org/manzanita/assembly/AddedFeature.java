package org.manzanita.assembly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A feature of one bundle that an LEA or a vendor adds to the product.
 *
 * @param headers of the bundle's manifest, beyond its name and version
 * @param entries what lies in it
 */
record AddedFeature(String name, String version, Map<String, String> headers, Map<String, byte[]> entries) {

    static AddedFeature named(String name) {
        return new AddedFeature(name, "1.0.0", Map.of(), Map.of());
    }

    AddedFeature version(String other) {
        return new AddedFeature(name, other, headers, entries);
    }

    AddedFeature header(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new AddedFeature(name, version, more, entries);
    }

    AddedFeature entry(String file, byte[] content) {
        var more = new LinkedHashMap<>(entries);
        more.put(file, content);
        return new AddedFeature(name, version, headers, more);
    }

    AddedFeature entry(String file, String content) {
        return entry(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A policy as the how-to says to make it. */
    static AddedFeature policy(String name, String yaml) {
        return named(name).header("Manzanita-Policy", name + ".yaml")
                .header("Require-Capability", "osgi.extender;filter:=\"(osgi.extender=manzanita.policy)\"")
                .entry(name + ".yaml", yaml);
    }

    /** Puts its jar and its file into a folder of features, which a product is too. */
    void addTo(Path folder) throws IOException {
        var jar = jar();
        Files.createDirectories(folder.resolve("bundles"));
        Files.createDirectories(folder.resolve("features"));
        Files.write(folder.resolve("bundles").resolve(name + "-" + version + ".jar"), jar);
        Files.writeString(folder.resolve("features").resolve(name + ".json"), """
                {
                  "feature-resource-version": "1.0",
                  "id": "org.example:%s:%s",
                  "bundles": [
                    { "id": "org.example:%s:%s", "start-level": 20, "sha256": "%s" }
                  ]
                }
                """.formatted(name, version, name, version, sha256(jar)));
    }

    byte[] jar() throws IOException {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        headers.forEach(main::putValue);
        var bytes = new ByteArrayOutputStream();
        try (var out = new JarOutputStream(bytes, manifest)) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
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
