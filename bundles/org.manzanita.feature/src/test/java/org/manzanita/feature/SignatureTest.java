package org.manzanita.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who signed a jar, and the eight ways in which one is made to look signed; {@code jarsigner -verify} passes three. */
class SignatureTest {

    @TempDir
    static Path folder;

    private static Path trust;
    private static byte[] plain;
    private static byte[] good;

    @BeforeAll
    static void aJarThatAVendorSigned() {
        trust = Signing.trust(folder.resolve("trust"));
        plain = SampleJar.named("org.example.policy", "1.0.0").entry("rule.xml", bytes("<rule/>"))
                .entry("org/example/Rule.class", new byte[20]).bytes();
        good = Signing.signed(plain, "vendor");
    }

    @Test
    void aSignedJarIsItsVendors() {
        assertThat(of(good)).isEqualTo(new Signature("CN=vendor,O=Example", java.util.List.of()));
    }

    @Test
    @DisplayName("attack 1: a class added that nobody signed")
    void aClassAdded() throws IOException {
        refused(with(good, "org/example/Extra.class", new byte[5]), "org/example/Extra.class is not signed");
    }

    @Test
    @DisplayName("attack 2: the files of the signature taken out")
    void theSignatureTakenOut() throws IOException {
        var entries = entries(good);
        entries.keySet().removeIf(name -> name.startsWith("META-INF/VENDOR"));
        refused(zip(entries), "Nobody has signed it");
        refused(plain, "Nobody has signed it");
    }

    @Test
    @DisplayName("attack 3: signed anew by a stranger")
    void signedByAStranger() {
        refused(Signing.signed(plain, "stranger"), "CN=stranger, for whom no root of this installation vouches");
    }

    @Test
    @DisplayName("attack 4: a resource changed")
    void aResourceChanged() throws IOException {
        refused(with(good, "rule.xml", bytes("<RULE/>")), "rule.xml was changed after it was signed");
    }

    @Test
    @DisplayName("attack 5: the manifest changed")
    void theManifestChanged() throws IOException {
        var manifest = new String(entries(good).get("META-INF/MANIFEST.MF"), StandardCharsets.UTF_8);
        refused(with(good, "META-INF/MANIFEST.MF", bytes(manifest.replace("Bundle-Version: 1.0.0",
                "Bundle-Version: 9.9.9"))), "changed after it was signed");
    }

    @Test
    @DisplayName("attack 6: an entry appended under a name that is there")
    void anEntryTwice() throws IOException {
        var twice = zip(Map.of("rule.xml", bytes("<rule/>"), "RULE.XML", bytes("<other/>")));
        assertThat(Archive.of(new String(twice, StandardCharsets.ISO_8859_1).replace("RULE.XML", "rule.xml")
                .getBytes(StandardCharsets.ISO_8859_1)).objections()).anyMatch(each -> each.contains("twice"));
    }

    @ParameterizedTest(name = "attacks 7 and 8: {0} added")
    @ValueSource(strings = {"META-INF/versions/9/org/example/Rule.class", "META-INF/services/java.sql.Driver",
            "META-INF/SIG-X", "META-INF/OTHER.SF", "META-INF/OTHER.RSA"})
    void aFileAddedBesideTheManifest(String name) throws IOException {
        refused(with(good, name, new byte[5]), name);
    }

    @Test
    void aCertificateHasToBeForCodeAndForNoLongerThan400Days() {
        refused(Signing.signed(plain, "noUse"), "is not for signing code");
        refused(Signing.signed(plain, "tooLong"), "holds for 500 days, and 400 are the most");
    }

    @Test
    @DisplayName("P20: a vendor's certificate that was revoked is named, with the day")
    void aRevokedCertificate() {
        var roots = Roots.of(Signing.trust(folder.resolve("revoking"), "revoked.crl"));

        assertThat(Signature.of(Signing.signed(plain, "stolen"), roots, Signing.DAY).objections()).singleElement()
                .asString().contains("CN=stolen").contains("was revoked on 2026-11-22");
        assertThat(Signature.of(good, roots, Signing.DAY).objections()).isEmpty();
        refusedNot(Signing.signed(plain, "stolen"));
    }

    @Test
    @DisplayName("P20: a list of revoked certificates that no root signed")
    void aListThatNoRootSigned() {
        var forged = Signing.trust(folder.resolve("forged"), "stranger.crl");

        assertThatThrownBy(() -> Roots.of(forged)).hasMessageContaining("signed by none of the root");
    }

    @Test
    void aJarOutlivesItsCertificateFromTheDayOfItsApprovalOn() {
        var later = Signing.DAY.plus(Duration.ofDays(401));

        assertThat(Signature.of(good, Roots.of(trust), later).objections()).singleElement().asString()
                .contains("CN=vendor");
        assertThat(of(good).objections()).isEmpty();
    }

    @Test
    void whereNoRootIsTrustedNobodyIs() {
        assertThat(Signature.of(good, Roots.of(folder.resolve("none")), Signing.DAY).objections()).singleElement()
                .asString().contains("trusts no root yet");
    }

    private static Signature of(byte[] jar) {
        return Signature.of(jar, Roots.of(trust), Signing.DAY);
    }

    private static void refused(byte[] jar, String why) {
        assertThat(of(jar).vendor()).isEmpty();
        assertThat(of(jar).objections()).singleElement().asString().contains(why);
    }

    private static void refusedNot(byte[] jar) {
        assertThat(of(jar).objections()).as("without the list").isEmpty();
    }

    private static byte[] with(byte[] jar, String name, byte[] content) throws IOException {
        var entries = entries(jar);
        entries.put(name, content);
        return zip(entries);
    }

    private static Map<String, byte[]> entries(byte[] jar) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                ((OutputStream) zip).write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
