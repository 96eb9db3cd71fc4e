package org.manzanita.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a zip or jar is refused for, before anything of it is written. */
class ArchiveTest {

    @ParameterizedTest(name = "P15: an entry named {0}")
    @CsvSource({"../../outside.txt", "/etc/passwd", "a//b", "C:evil", "white space", "..\\windows", "Jime\u0301nez"})
    void anEntryThatLeadsElsewhere(String name) throws IOException {
        refused(zip(name), "name leads elsewhere");
    }

    @Test
    @DisplayName("P15: two entries that differ in case alone")
    void twoEntriesThatDifferInCaseAlone() throws IOException {
        refused(zip("a/Policy.yaml", "a/policy.yaml"), "a/policy.yaml twice");
    }

    @Test
    @DisplayName("P15: 1 GiB of one byte in 1 MB")
    void aBomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            var piece = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(piece);
            }
        }

        refused(bytes.toByteArray(), "unpacks to more than 100 times");
    }

    @Test
    @DisplayName("P15: more entries than any plug-in has")
    void tooManyEntries() throws IOException {
        var names = new String[2_001];
        Arrays.setAll(names, at -> "e" + at);

        refused(zip(names), "It holds 2001 entries");
    }

    @ParameterizedTest(name = "P18: {0}")
    @CsvSource({"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>, document type",
            "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>, document type",
            "<?xml version='1.0' encoding='UTF-16'?><a/>, not written in UTF-8"})
    void markupThatGrowsOrReadsOtherFilesInWhoeverReadsIt(String xml, String why) {
        var jar = SampleJar.named("org.example", "1")
                .entry("OSGI-INF/org.example.Policy.xml", xml.getBytes(StandardCharsets.UTF_8));

        assertThat(JarShape.objections(Archive.of(jar.bytes()))).singleElement().asString()
                .contains("OSGI-INF/org.example.Policy.xml", why);
        assertThat(JarShape.objections(Archive.of(SampleJar.named("org.example", "1").entry("a.xml",
                "<?xml version='1.0' encoding='utf-8'?><!-- > --><a/>".getBytes(StandardCharsets.UTF_8)).bytes())))
                .isEmpty();
    }

    @Test
    @DisplayName("P15: a link")
    void aLink() throws IOException {
        var zip = zip("features/x.json");
        // The rights and the kind of file are in the upper half of a field of the list: a link, 0777.
        int at = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2") + 38;
        zip[at + 2] = (byte) 0xFF;
        zip[at + 3] = (byte) 0xA1;

        refused(zip, "features/x.json is a link");
    }

    @Test
    @DisplayName("P15: an encrypted entry")
    void anEncryptedEntry() throws IOException {
        var zip = zip("a");
        zip[new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2") + 8] |= 1;

        refused(zip, "a is encrypted");
    }

    @Test
    @DisplayName("P15: a zip in a zip")
    void anArchiveInAnArchive() throws IOException {
        refused(zip("more.zip"), "more.zip is an archive in an archive");
    }

    @Test
    @DisplayName("P15: a list at the end that was cut short, and one that is not what lies in it")
    void aListThatIsNotWhatLiesInIt() throws IOException {
        var zip = zip("a", "b");
        refused(Arrays.copyOf(zip, zip.length - 5), "cut short");
        int second = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2") + 46;
        zip[second] = 'c';
        refused(zip, "two readers would see two things");
    }

    @Test
    void aSoundOneIsReadWhole() throws IOException {
        var archive = Archive.of(zip("features/x.json", "bundles/x.jar"));

        assertThat(archive.objections()).isEmpty();
        assertThat(archive.entries()).containsOnlyKeys("features/x.json", "bundles/x.jar");
    }

    private static void refused(byte[] zip, String why) {
        assertThat(Archive.of(zip).objections()).singleElement().asString().contains(why);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
