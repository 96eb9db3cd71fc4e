package org.manzanita.health.internal.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.access.Caller;
import org.manzanita.health.internal.Check;
import org.manzanita.health.internal.CheckSet;
import org.manzanita.health.internal.Host;
import org.manzanita.health.internal.Said;
import org.manzanita.health.internal.log.LogFolder;
import org.manzanita.ledger.Ledger;

class SupportBundleTest {

    /** Whatever tells who a pupil or an educator of the example is. */
    private static final List<String> TELLING = List.of("22-101", "9876543210", "P-7", "Jiménez", "Cruz", "María",
            "José", "O'Brien", "Brien", "Seán", "Featherstone", "Wilma", "T-201");
    private static final String EVERYTHING = "A-22-101-1 of María José JIMÉNEZ DE LA CRUZ (22-101, 9876543210), and "
            + "Sean's namesake Seán O'Brien [P-7], file:P-7.csv, judged by T-201/Wilma_Featherstone; Jime\u0301nez.";

    @TempDir
    Path home;

    private final CheckSet checks = new CheckSet() {

        @Override
        public <T> T lend(Function<List<Check>, T> use) {
            return use.apply(List.of(new Check("talkative", List.of(), () -> Said.fails(EVERYTHING, EVERYTHING))));
        }
    };

    private Path made(Host host, Optional<Ledger> ledger) throws IOException {
        host.journal.refused(new Caller("jdoe", "console", "1", ""), "pupil:show 22-101 --name Jiménez",
                "agreement.read");
        var log = new LogFolder(home.resolve("log"));
        var record = new LogRecord(Level.SEVERE, EVERYTHING);
        record.setThrown(new IllegalStateException(EVERYTHING));
        log.publish(record);
        log.close();
        assertThat(Files.readString(home.resolve("log/manzanita-0.log"))).contains("22-101", "María");
        var bom = home.resolve("bom.json");
        Files.writeString(bom, "{\"components\": [\"pdfbox 3.0.3\"]}");
        var file = home.resolve("support.zip");
        new Gathering(List.of(List.of("org.example", "1.0.0", "active")), ledger, host.journal, checks, log, bom)
                .gathered("1.2.3", "# EOF\n", Duration.ofMinutes(5)).write(file);
        return file;
    }

    private static Map<String, String> read(Path file) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                texts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(),
                        StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    @Test
    void nothingInTheZipTellsWhoAPupilIs() throws IOException {
        var host = new Host(home).recorded();
        var texts = read(made(host, Optional.of(host.ledger)));

        assertThat(texts.keySet()).containsExactlyInAnyOrder("read-me.txt", "versions.tsv", "bundles.tsv",
                "metrics.prom", "commands.tsv", "checks.tsv", "log.tsv", "bom.json");
        texts.forEach((name, text) -> assertThat(text.toLowerCase(Locale.ROOT)).as(name)
                .doesNotContain(TELLING.stream().map(telling -> telling.toLowerCase(Locale.ROOT)).toList()));
        assertThat(texts.get("log.tsv")).contains("SEVERE", "IllegalStateException", Scrubber.GONE);
        assertThat(texts.get("commands.tsv")).contains("pupil:show").doesNotContain("--name", "jdoe");
        assertThat(texts.get("checks.tsv")).contains("talkative", "fails");
        assertThat(texts.get("bundles.tsv")).contains("org.example\t1.0.0\tactive");
        assertThat(texts.get("bom.json")).contains("pdfbox");
    }

    @Test
    void whereNobodyCanSayWhichWordsAreNamesWhatWasWrittenFreelyIsLeftOut() throws IOException {
        var texts = read(made(new Host(home), Optional.empty()));

        assertThat(texts.keySet()).doesNotContain("log.tsv");
        texts.forEach((name, text) -> assertThat(text).as(name).doesNotContain(TELLING));
        assertThat(texts.get("read-me.txt")).contains("The ledger could not be read");
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        var file = Files.writeString(home.resolve("there.zip"), "mine");

        assertThatThrownBy(() -> new SupportBundle(new Scrubber(List.of())).with("a.txt", "text").write(file))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
    }

    @Test
    void whatIsNotTheirsStays() {
        var scrubber = Scrubber.of(new Host(home).recorded().ledger);

        assertThat(scrubber.scrub("version 22.101 on 2026-10-05, org.manzanita.policy, P-70, 122-1012"))
                .isEqualTo("version 22.101 on 2026-10-05, org.manzanita.policy, P-70, 122-1012");
        assertThat(scrubber.scrub("A-22-101-1")).isEqualTo("A-[taken out]-1");
    }
}
