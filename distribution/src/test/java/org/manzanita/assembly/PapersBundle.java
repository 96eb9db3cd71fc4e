package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import jdk.security.jarsigner.JarSigner;

/** A vendor's templates of papers, built as the vendor kit does not: compiled, signed and packed by hand. */
final class PapersBundle {

    private static final Path SOURCES = Path.of("src/test/resources/papers");
    private static final Set<String> SEEN = Set.of("org.manzanita.documents", "org.manzanita.rules",
            "org.manzanita.model");
    private static final List<String> TEMPLATES = List.of("OwnReturn", "OwnAgreement");

    private PapersBundle() {}

    /**
     * Writes the delivery.
     *
     * @param product what it is compiled against
     * @param keys the folder of a vendor's keys
     * @param folder to compile in
     */
    static void deliver(Path product, Path keys, Path folder, Path delivery)
            throws IOException, GeneralSecurityException {
        var jar = folder.resolve("papers.jar");
        Files.createDirectories(folder);
        Files.write(jar, bundle(compiled(product, folder.resolve("classes"))).jar());
        var signed = new ByteArrayOutputStream();
        try (var unsigned = new ZipFile(jar.toFile())) {
            new JarSigner.Builder(vendor(keys)).digestAlgorithm("SHA-256").signerName("VENDOR").build()
                    .sign(unsigned, signed);
        }
        var feature = """
                {
                  "feature-resource-version": "1.0",
                  "id": "org.example:papers:1.0.0",
                  "name": "Papers of our own",
                  "bundles": [
                    { "id": "org.example:papers:1.0.0", "start-level": 20, "sha256": "%s" }
                  ]
                }
                """.formatted(HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(signed.toByteArray())));
        try (var out = new ZipOutputStream(Files.newOutputStream(delivery))) {
            out.putNextEntry(new ZipEntry("features/papers.json"));
            out.write(feature.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("bundles/papers-1.0.0.jar"));
            out.write(signed.toByteArray());
        }
    }

    private static KeyStore.PrivateKeyEntry vendor(Path keys) throws IOException, GeneralSecurityException {
        var password = Files.readString(keys.resolve("password")).strip().toCharArray();
        var store = KeyStore.getInstance(keys.resolve("keys.p12").toFile(), password);
        return (KeyStore.PrivateKeyEntry) store.getEntry("vendor", new KeyStore.PasswordProtection(password));
    }

    private static Path compiled(Path product, Path classes) throws IOException {
        Files.createDirectories(classes);
        String seen;
        try (Stream<Path> jars = Files.list(product.resolve("bundles"))) {
            seen = jars.filter(jar -> SEEN.contains(jar.getFileName().toString().replaceFirst("-\\d.*", "")))
                    .map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
        }
        var words = new ArrayList<>(List.of("-proc:none", "--release", "21", "-classpath", seen, "-d",
                classes.toString()));
        TEMPLATES.forEach(name -> words.add(SOURCES.resolve(name + ".java").toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)))
                .as("the templates compile").isZero();
        return classes;
    }

    private static AddedFeature bundle(Path classes) throws IOException {
        var bundle = new AddedFeature("papers", "1.0.0", Map.of(
                "Import-Package", "org.manzanita.documents;version=\"[1.0,2)\"",
                "Service-Component", TEMPLATES.stream().map(name -> "OSGI-INF/" + name + ".xml")
                        .collect(Collectors.joining(",")),
                "Provide-Capability",
                "osgi.service;objectClass:List<String>=\"org.manzanita.documents.DocumentTemplate\";effective:=active",
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3.0)(!(version>=2.0.0)))\""),
                Map.of());
        for (var name : TEMPLATES) {
            var type = "org/example/papers/" + name + ".class";
            bundle = bundle.entry(type, Files.readAllBytes(classes.resolve(type)))
                    .entry("OSGI-INF/" + name + ".xml", """
                            <?xml version="1.0" encoding="UTF-8"?>
                            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s">
                              <implementation class="org.example.papers.%1$s"/>
                              <property name="service.ranking" type="Integer" value="10"/>
                              <service>
                                <provide interface="org.manzanita.documents.DocumentTemplate"/>
                              </service>
                            </scr:component>
                            """.formatted(name));
        }
        return bundle;
    }
}
