package org.manzanita.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.console.internal.Console;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Course;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.CourseMode;
import org.manzanita.model.CourseSection;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;

/** The absence summary as a file, through the console. */
@DisplayName("EC 60900")
class CalpadsTest {

    private final ExampleLedger example = new ExampleLedger();
    private final Console console = example.console();

    @TempDir
    private Path folder = Path.of("");

    private void ssid(String pupil, String ssid) {
        example.ledger.append(new Submission(ExampleLedger.LEA, "test", List.of(new Submission.Line(
                new Pupil(new PupilId(pupil), LocalDate.of(2011, 3, 1), Optional.of(ssid), Optional.empty()), "")),
                List.of()));
    }

    @Test
    void linesAreWrittenForTheirOwnerAloneAndTheCheckFindsThemSound() throws IOException {
        ssid("P-1", "1234567890");
        ssid("P-2", "1234567891");
        var file = folder.resolve("stas.txt");

        assertThat(console.run("calpads:write '" + file + "' --because asked")).as(console.err()).isZero();
        assertThat(console.out()).contains("Wrote 2 lines of 2022-23", "Jiménez", "Jimenez");
        assertThat(Files.readString(file)).isEqualTo("STAS^^34674470000001_2022-2023_P-1^3467447^0000001^2022-2023"
                + "^1234567890^P-1^Maya^Jimenez^20110301^^N^N^4^0^0^0^0^0^1^3\r\n"
                + "STAS^^34674470000001_2022-2023_P-2^3467447^0000001^2022-2023"
                + "^1234567891^P-2^Sean^O'Brien^20110301^^N^N^4^0^0^0^0^0^4^0\r\n");
        assertThat(Files.getPosixFilePermissions(file)).containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE);

        assertThat(console.run("calpads:check '" + file + "'")).isZero();
        assertThat(console.out()).contains("2 lines keeps every check");
        assertThat(console.run("calpads:write '" + file + "' --because asked")).isEqualTo(5);
    }

    @Test
    void aPupilWithoutAnSsidKeepsTheFileFromBeingWrittenUnlessItIsToBePartial() throws IOException {
        ssid("P-1", "1234567890");
        var file = folder.resolve("stas.txt");

        assertThat(console.run("calpads:write '" + file + "' --because asked --output json")).isEqualTo(3);
        assertThat(console.out()).contains("\"withheld\": 1", "No SSID is on record");
        assertThat(file).doesNotExist();

        assertThat(console.run("calpads:write '" + file + "' --because asked --partial")).isZero();
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    void aBreachIsNamedByFileLineFieldAndCode() throws IOException {
        var file = folder.resolve("stas.txt");
        Files.writeString(file,
                "STAS^^x^3467447^0430386^2022-2023^1234567890^P-1^Maya^Jimenez^20110301^^N^N^5^0^0^0^0^0"
                        + "^1^3\r\n");

        assertThat(console.run("calpads:check '" + file + "'")).isEqualTo(3);
        assertThat(console.out().replaceAll("\\s+", " ")).contains("stas.txt:1:13.15 STAS0318 The days of 13.16,",
                "add up to 4, and 5 are expected.").doesNotContain("Jimenez", "Maya");
        assertThat(console.run("calpads:check '" + folder.resolve("none") + "'")).isEqualTo(4);
    }

    @Test
    void aYearOfAnotherFormIsNotWritten() {
        assertThat(console.run("calpads:write '" + folder.resolve("x") + "' --because asked --year 2020-21"))
                .isEqualTo(4);
        assertThat(console.err()).contains("2020-21 are not written");
    }

    @Test
    @DisplayName("EC 51749: course sections are written as recorded, and one that lacks a field keeps the file back")
    void courseSectionsAreWritten() throws IOException {
        var lines = new ArrayList<Submission.Line>();
        lines.add(new Submission.Line(new Course("ENG-6", "English 6", "english", false, true), ""));
        for (var pupil : List.of("P-1", "P-2")) {
            lines.add(new Submission.Line(new CourseEnrollment("C-" + pupil, new PupilId(pupil), "ENG-6",
                    pupil.equals("P-1") ? CourseMode.TRADITIONAL : CourseMode.CLASSROOM, Optional.empty(), "T-1",
                    Optional.empty(), LocalDate.of(2022, 9, 12), Optional.empty()), ""));
        }
        lines.add(new Submission.Line(new CourseSection("S-1", SchoolYear.of("2022-23"), "34674470000001", "ENG-6",
                "T-1", true, false, "FY", Optional.of("1002003004"), Optional.of("1000"), Optional.empty(),
                Optional.empty()), ""));
        example.ledger.append(new Submission(ExampleLedger.LEA, "test", lines, List.of()));
        var file = folder.resolve("crse.txt");

        assertThat(console.run("calpads:sections '" + file + "' --day 2022-09-13")).isEqualTo(3);
        assertThat(console.out().replaceAll("\\s+", " ")).contains("lines of 1 section lack facts, and 1 could be",
                "No section in the classroom is on record.");
        assertThat(file).doesNotExist();

        assertThat(console.run("calpads:sections '" + file + "' --day 2022-09-13 --partial")).as(console.err())
                .isZero();
        assertThat(Files.readString(file)).isEqualTo("CRSE^^^3467447^0000001^2022-2023^1000^ENG-6^English 6^^^^^S-1^FY"
                + "^1002003004^^S-1^^^^^Y^N^^^^^^^^^\r\n");
        assertThat(console.run("calpads:sections x.txt --day 2023-09-13")).isEqualTo(4);
    }
}
