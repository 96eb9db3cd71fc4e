package org.manzanita.documents.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.credit.Question;
import org.manzanita.documents.Paper;
import org.manzanita.documents.internal.Office;
import org.manzanita.model.Grade;
import org.manzanita.model.SchoolYear;

class AuditPapersTest {

    private static final List<String> PUPILS = List.of("P-1", "P-2", "P-3", "P-4", "P-5");

    @TempDir
    Path home;

    private final Office office = new Office();
    private Desktop desktop = new Desktop();

    @BeforeEach
    void opened() {
        office.taught(LocalDate.of(2026, 8, 17), 1);
        for (var pupil : PUPILS) {
            office.agreement(office.pupil(pupil, Grade.GRADE_6, 2026), "traditional", 2026);
            office.name(pupil, "Maya", "Jiménez of " + pupil);
        }
        desktop = new Desktop().with(() -> new AuditPapers(Optional.of(home.toString()), office.ledger,
                office.audit(), office.documents()));
    }

    @Test
    @DisplayName("AUD-G-09, 5 CCR 11703(b): a sample is a list and a packet for each of the pupils that its start value draws")
    void aSampleIsAListAndAPacketForEachPupil() throws IOException {
        var drawn = office.audit().sample(Question.of(Office.LEA, new SchoolYear(2026)), Office.ON, 20260630, 2);
        var folder = home.toRealPath().resolve("export/sample-2026-27-20260630-2");

        assertThat(desktop
                .run("audit:papers --because asked --year 2026-27 --start-value 20260630 --size 2 --format html"))
                .isZero();

        var first = drawn.getFirst().pupil().value();
        var second = drawn.getLast().pupil().value();
        assertThat(folder).isDirectory();
        assertThat(names(folder)).containsExactly("000-sample.html", "001-" + first + ".html",
                "002-" + second + ".html", "SHA256SUMS");
        assertThat(Files.readString(folder.resolve("000-sample.html"))).contains("Jiménez of " + first,
                "Jiménez of " + second);
        assertThat(Files.readString(folder.resolve("001-" + first + ".html"))).contains("Jiménez of " + first)
                .doesNotContain("Jiménez of " + second);
        assertThat(Files.getPosixFilePermissions(folder.resolve("001-" + first + ".html")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        for (var line : Files.readAllLines(folder.resolve("SHA256SUMS"))) {
            var parts = line.split("  ", 2);
            assertThat(parts[0]).isEqualTo(Paper.sha256(Files.readAllBytes(folder.resolve(parts[1]))));
        }
    }

    @Test
    void theSameStartValueMakesTheSamePapers() throws IOException {
        var command = "audit:papers --because asked --year 2026-27 --start-value 7 --size 3 --format html --on 2026-08-03 --to ";

        assertThat(desktop.run(command + home.resolve("one"))).isZero();
        assertThat(desktop.run(command + home.resolve("other"))).isZero();

        assertThat(home.resolve("one/SHA256SUMS")).hasSameTextualContentAs(home.resolve("other/SHA256SUMS"));
    }

    @Test
    void aDryRunMakesEveryPaperAndLeavesNone() {
        assertThat(desktop
                .run("audit:papers --because asked --year 2026-27 --start-value 7 --size 2 --format html --dry-run"))
                .isZero();

        assertThat(home.resolve("export")).doesNotExist();
    }

    @Test
    void aFolderThatIsThereIsLeftAsItIs() {
        assertThat(desktop.run("audit:papers --because asked --year 2026-27 --start-value 7 --size 2 --to " + home))
                .isEqualTo(5);

        assertThat(desktop.err()).contains("is there already");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aYearInWhichNobodyStudiesAndASizeOfNoneAreSaid() {
        assertThat(desktop.run("audit:papers --because asked --year 2025-26 --start-value 7 --size 2")).isEqualTo(4);
        assertThat(desktop.err()).contains("Nobody studies independently in 2025-26");
        assertThat(desktop.run("audit:papers --because asked --year 2026-27 --start-value 7 --size 0")).isEqualTo(2);
        assertThat(desktop.err()).contains("at least one pupil");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
