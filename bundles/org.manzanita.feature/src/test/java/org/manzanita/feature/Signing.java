package org.manzanita.feature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Signs as {@code jarsigner} does, with the keys of the tests. */
final class Signing {

    /** When the keys of the tests hold. */
    static final Instant DAY = Instant.parse("2026-11-23T18:00:00Z");

    private static final char[] PASSWORD = "changeit".toCharArray();

    private Signing() {}

    static byte[] signed(byte[] jar, String alias) {
        try {
            var keys = KeyStore.getInstance(resource("keys.p12").toFile(), PASSWORD);
            var entry = (KeyStore.PrivateKeyEntry) keys.getEntry(alias, new KeyStore.PasswordProtection(PASSWORD));
            var file = Files.createTempFile("signed", ".jar");
            Files.write(file, jar);
            var signed = new ByteArrayOutputStream();
            try (var zip = new ZipFile(file.toFile())) {
                new JarSigner.Builder(entry)
                        .signatureAlgorithm(entry.getPrivateKey().getAlgorithm().equals("RSA")
                                ? "SHA256withRSA"
                                : "SHA256withECDSA")
                        .digestAlgorithm("SHA-256")
                        .signerName(alias.substring(0, Math.min(8, alias.length()))).build().sign(zip, signed);
            }
            Files.delete(file);
            return signed.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A folder of trust with the root's certificate, and these files of the tests besides. */
    static Path trust(Path folder, String... others) {
        try {
            Files.createDirectories(folder);
            Files.copy(resource("root.pem"), folder.resolve("root.pem"));
            for (var other : others) {
                Files.copy(resource(other), folder.resolve(other));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(Signing.class.getResource("/keys/" + name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
