package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.exchange.Progress;
import org.manzanita.model.EntryId;
import org.manzanita.testing.InMemoryLedger;

/**
 * A folder that is read in parts comes to the same as one that is read at once. Every other test of folders holds that
 * too, by {@link BothWays}; here are many pupils, who have to do with one another in every way.
 */
class PartsTest {

    private static final int PUPILS = 6;

    @TempDir
    Path temp = Path.of("");

    @Test
    void randomFoldersOfPupilsWhoShareIdentifiersComeToTheSameBothWays() throws IOException {
        var codes = new TreeSet<String>();
        int recorded = 0;
        int withdrawn = 0;
        for (int seed = 0; seed < 40; seed++) {
            var ledger = new InMemoryLedger();
            var random = new Random(seed);
            for (int folder = 0; folder < 3; folder++) {
                // The first is sound, so that the others have something to be at odds with.
                var written = folder(random, folder == 0 ? 0 : random.nextInt(3));
                var result = SampleFolder.door(ledger, "traditional").importFrom(written, "clerk", Progress.NONE);
                result.faults().forEach(fault -> codes.add(fault.code() + ""));
                recorded += result.recorded() ? 1 : 0;
                withdrawn += result.corrected();
            }
            assertThat(ledger.verify(SampleFolder.SAN_JUAN).intact()).isTrue();
        }
        assertThat(codes).contains("OTHER_PUPIL", "DANGLING_REFERENCE", "DUPLICATE_KEY", "OVERLAPPING_AGREEMENTS",
                "OVERLAPPING_GRADES", "CIRCLE");
        assertThat(recorded).isGreaterThan(40);
        assertThat(withdrawn).isGreaterThan(40);
    }

    /** Of the program always the same; of each pupil some rows, in any order, of which some name what is another's. */
    private Path folder(Random random, int strange) throws IOException {
        var folder = temp.resolve("folder");
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        var sample = SampleFolder.in(folder).only("lea", "calendar", "schools", "programs", "educators", "courses",
                "pupils", "enrollments", "agreements", "signatures", "agreementEnds", "assignments", "judgements");
        var order = new ArrayList<>(IntStream.range(0, PUPILS).boxed().toList());
        for (int i : order) {
            sample.add("pupils", "pupil", "P-" + i, "ssid", "");
        }
        Collections.shuffle(order, random);
        for (int i : order) {
            var pupil = "P-" + i;
            sample.add("enrollments", "enrollmentId", id("N", i, random, strange), "pupil", pupil);
            if (random.nextInt(60) < strange) {
                sample.add("enrollments", "enrollmentId", "M-" + i, "pupil", pupil, "grade", "10");
                sample.add("agreements", "agreementId", "B-" + i, "pupil", pupil);
            }
            sample.add("agreements", "agreementId", id("A", i, random, strange), "pupil", pupil, "measure",
                    "m" + random.nextInt(2));
            sample.add("signatures", "agreementId", id("A", i, random, strange), "pupil", pupil);
            if (random.nextInt(3) == 0) {
                sample.add("agreementEnds", "agreementId", id("A", i, random, strange), "pupil", pupil, "supersededBy",
                        random.nextInt(10) < strange ? id("A", i, random, strange) : "");
            }
            for (int work = 0; work < 3; work++) {
                sample.add("assignments", "assignmentId", id("W" + work, i, random, strange), "pupil", pupil,
                        "agreementId", id("A", i, random, strange), "title", "t" + random.nextInt(2));
                sample.add("judgements", "judgementId", id("J" + work, i, random, strange), "pupil", pupil,
                        "assignmentId", id("W" + work, i, random, strange));
            }
        }
        return sample.write();
    }

    private static String id(String kind, int pupil, Random random, int strange) {
        return kind + "-" + (random.nextInt(60) < strange ? random.nextInt(PUPILS + 1) : pupil);
    }

    @Test
    void whatOnePupilHandsOnToTheNextIsWithdrawnFromHimInTheOrderOfAFolderReadAtOnce() {
        var ledger = new InMemoryLedger();
        var door = SampleFolder.door(ledger, "traditional");
        door.importFrom(handedOn("first", 0), "clerk", Progress.NONE);

        var result = door.importFrom(handedOn("second", 1), "clerk", Progress.NONE);

        assertThat(SampleFolder.lines(result.faults())).isEmpty();
        assertThat(result.corrected()).isEqualTo(20);
        assertThat(ledger.head(SampleFolder.SAN_JUAN)).isEqualTo(new EntryId(47 + 40));
    }

    private Path handedOn(String name, int by) {
        var sample = SampleFolder.in(temp.resolve(name)).only("lea", "calendar", "schools", "programs", "educators",
                "pupils", "agreements");
        for (int i = 0; i < 20; i++) {
            sample.add("pupils", "pupil", "P-" + i, "ssid", "");
            sample.add("agreements", "agreementId", "A-" + i, "pupil", "P-" + (i + by) % 20);
        }
        return sample.write();
    }

    @Test
    void moreThanAThousandFaultsAreTheFirstOfTheFolderAndNotOfAPart() throws IOException {
        var sample = SampleFolder.in(temp.resolve("faulty")).only("lea", "calendar", "schools", "programs", "educators",
                "pupils", "actions");
        for (int i = 0; i < 10; i++) {
            sample.add("pupils", "pupil", "P-" + i, "ssid", "");
        }
        for (int i = 0; i < 4000; i++) {
            sample.add("actions", "actionId", "X-" + i, "pupil", "P-" + i % 10, "takenOn", "never");
        }

        var faults = SampleFolder.check(sample.write(), new InMemoryLedger()).faults();

        assertThat(faults).extracting(fault -> fault.line())
                .isEqualTo(IntStream.rangeClosed(3, 1002).boxed().toList());
    }

    @Test
    void whatWasSetAsideComesBackWordForWordAndLeavesNoFile() throws IOException {
        var texts = List.of("", "P-1", "Jiménez", "\u65e5\u672c", "x".repeat(254), "y".repeat(255),
                "z".repeat(200_000), "\n\t,\"");
        var before = setAside();
        try (var spool = Spool.open(3)) {
            for (int i = 0; i < 3000; i++) {
                spool.chain(i % 2).number(-i);
                spool.chain(i % 2).texts(i % 1000 == 0 ? texts : texts.subList(0, 6));
            }
            for (int chain = 0; chain < 2; chain++) {
                var reading = spool.chain(chain).read();
                for (int i = chain; i < 3000; i += 2) {
                    assertThat(reading.hasMore()).isTrue();
                    assertThat(reading.number()).isEqualTo(-i);
                    assertThat(reading.texts()).isEqualTo(i % 1000 == 0 ? texts : texts.subList(0, 6));
                }
                assertThat(reading.hasMore()).isFalse();
            }
            assertThat(spool.chain(2).read().hasMore()).isFalse();
        }
        assertThat(setAside()).isEqualTo(before);
    }

    private static List<Path> setAside() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.toString().endsWith(".import")).sorted().toList();
        }
    }
}
