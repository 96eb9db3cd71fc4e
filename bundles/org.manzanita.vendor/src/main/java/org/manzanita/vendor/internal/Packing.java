package org.manzanita.vendor.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;

/** Makes a signed bundle of a plug-in, and a delivery of that: a zip of a feature file and the bundle. */
final class Packing {

    /** Of all entries, so that the same files make the same bytes. */
    private static final LocalDateTime ENTRY = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** Where in the bundle the cases lie by which it was tried, and what came of it. */
    private static final String KIT = "META-INF/manzanita/";

    private Packing() {}

    /**
     * The delivery.
     *
     * @param built what was made of its Java
     * @param results what came of the trial; signed with the rest
     */
    static byte[] delivery(PlugInFolder plugIn, Built built, String results, KeyStore.PrivateKeyEntry key)
            throws IOException {
        return delivery(plugIn, signed(bundle(plugIn, built, results), key));
    }

    /** One that nobody signed, as only an installation for development lets it in. */
    static byte[] unsigned(PlugInFolder plugIn, Built built) throws IOException {
        return delivery(plugIn, bundle(plugIn, built, ""));
    }

    private static byte[] delivery(PlugInFolder plugIn, byte[] jar) throws IOException {
        var feature = """
                {
                  "feature-resource-version": "1.0",
                  "id": "%s:%s:%s",
                  "name": "%s",
                  "bundles": [
                    { "id": "%s:%s:%s", "start-level": 20, "sha256": "%s" }
                  ]
                }
                """.formatted(group(plugIn), plugIn.name(), plugIn.version(), plugIn.title(), group(plugIn),
                plugIn.bundle(), plugIn.version(), sha256(jar));
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            entry(out, "features/" + plugIn.name() + ".json", feature.getBytes(StandardCharsets.UTF_8));
            entry(out, "bundles/" + plugIn.jar(), jar);
        }
        return zip.toByteArray();
    }

    /** Puts it into the folder in one move. */
    static Path write(byte[] delivery, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        var beside = Files.createTempFile(folder, name, ".part");
        Files.write(beside, delivery);
        return Files.move(beside, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String group(PlugInFolder plugIn) {
        return plugIn.bundle().substring(0, plugIn.bundle().lastIndexOf('.'));
    }

    private static byte[] bundle(PlugInFolder plugIn, Built built, String results) throws IOException {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers(plugIn, built).forEach(main::putValue);
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            var written = new ByteArrayOutputStream();
            manifest.write(written);
            entry(out, "META-INF/MANIFEST.MF", written.toByteArray());
            if (plugIn.policy().isPresent()) {
                entry(out, plugIn.policy().get(), plugIn.policyText().getBytes(StandardCharsets.UTF_8));
            }
            for (var each : built.entries().entrySet()) {
                entry(out, each.getKey(), each.getValue());
            }
            entry(out, KIT + "trial.txt", results.getBytes(StandardCharsets.UTF_8));
            for (var file : cases(plugIn).entrySet()) {
                entry(out, KIT + "cases/" + file.getKey(), Files.readAllBytes(file.getValue()));
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> headers(PlugInFolder plugIn, Built built) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", plugIn.bundle());
        headers.put("Bundle-Version", plugIn.version());
        headers.put("Bundle-Name", plugIn.title());
        headers.putAll(built.headers());
        plugIn.policy().ifPresent(policy -> {
            headers.put("Manzanita-Policy", policy);
            headers.merge(Built.REQUIRED, "osgi.extender;filter:=\"(osgi.extender=manzanita.policy)\"",
                    (one, two) -> one + "," + two);
        });
        return headers;
    }

    private static Map<String, Path> cases(PlugInFolder plugIn) throws IOException {
        var cases = new TreeMap<String, Path>();
        try (Stream<Path> files = Files.walk(plugIn.cases())) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> cases.put(plugIn.cases().relativize(file).toString().replace('\\', '/'), file));
        }
        return cases;
    }

    private static byte[] signed(byte[] jar, KeyStore.PrivateKeyEntry key) throws IOException {
        var unsigned = Files.createTempFile("unsigned", ".jar");
        try {
            Files.write(unsigned, jar);
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipFile(unsigned.toFile())) {
                sign(zip, key, out);
            }
            return out.toByteArray();
        } finally {
            Files.delete(unsigned);
        }
    }

    private static void sign(ZipFile jar, KeyStore.PrivateKeyEntry key, OutputStream out) throws IOException {
        try {
            new JarSigner.Builder(key).digestAlgorithm("SHA-256").signerName("VENDOR").build().sign(jar, out);
        } catch (NoClassDefFoundError e) {
            throw new CommandException(Outcome.FAILED, "This Java has no jarsigner.",
                    "Start with a JDK, and not with a runtime alone: set JAVA_HOME to its folder.");
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    private static void entry(ZipOutputStream out, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY);
        out.putNextEntry(entry);
        out.write(content);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
