package org.manzanita.feature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A jar that is put together in memory. */
record SampleJar(Map<String, String> headers, Map<String, byte[]> entries) {

    static SampleJar named(String name, String version) {
        return new SampleJar(Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", name, "Bundle-Version",
                version), Map.of());
    }

    SampleJar header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new SampleJar(more, entries);
    }

    SampleJar entry(String name, byte[] content) {
        var more = new LinkedHashMap<>(entries);
        more.put(name, content);
        return new SampleJar(headers, more);
    }

    SampleJar type(Class<?> type) {
        var file = type.getName().replace('.', '/') + ".class";
        try (var in = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(file))) {
            return entry(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        var bytes = new ByteArrayOutputStream();
        try (var out = new JarOutputStream(bytes, manifest)) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
