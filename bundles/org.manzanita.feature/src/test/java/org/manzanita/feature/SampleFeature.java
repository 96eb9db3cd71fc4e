package org.manzanita.feature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A feature of one bundle, as its maker delivers it. */
final class SampleFeature {

    private final String name;
    private final String version;
    private final byte[] jar;

    SampleFeature(String name, String version, byte[] jar) {
        this.name = name;
        this.version = version;
        this.jar = jar;
    }

    String name() {
        return name;
    }

    String version() {
        return version;
    }

    byte[] jar() {
        return jar;
    }

    static SampleFeature of(String name, String version) {
        return new SampleFeature(name, version, SampleJar.named("org.example." + name, version)
                .header("Import-Package", "org.manzanita.rules").entry("policy.yaml", new byte[10]).bytes());
    }

    byte[] file() {
        return """
                {
                  "feature-resource-version": "1.0",
                  "id": "org.example:%s:%s",
                  "bundles": [
                    { "id": "org.example:%s:%s", "start-level": 20, "sha256": "%s" }
                  ]
                }
                """.formatted(name, version, name, version, Digest.of(jar)).getBytes(StandardCharsets.UTF_8);
    }

    Feature feature() {
        return Feature.read("It", file());
    }

    LookedAt looked(Admission admission) {
        return admission.look(feature(), feature().bundles().getFirst(), jar);
    }

    SampleFeature with(byte[] other) {
        return new SampleFeature(name, version, other);
    }

    Path in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("features"));
        Files.createDirectories(folder.resolve("bundles"));
        Files.write(folder.resolve("features").resolve(name + ".json"), file());
        Files.write(folder.resolve("bundles").resolve(name + "-" + version + ".jar"), jar);
        return folder;
    }
}
