package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.Progress;
import org.manzanita.model.EntryId;

/** Cells that say what cannot be. */
class BadCellTest extends FolderTest {

    @Test
    void fault15_anUnknownTokenIsRefusedWithThoseThereAre() {
        sample.set("schools", "schoolType", "alternativ");

        assertThat(rowFault()).isEqualTo("schools.csv:2:3 UNKNOWN_TOKEN schoolType: 'alternativ' is not one of regular,"
                + " alternative, continuation, opportunity, communityDay, charter. Did you mean 'alternative'?");
    }

    @Test
    void fault15_anUnknownModalityIsRefusedWithThoseInstalled() {
        sample.set("agreements", "modality", "traditionel").set("programs", "modality", "course-based");

        assertThat(rowFaults()).containsExactly(
                "programs.csv:2:3 UNKNOWN_MODALITY modality: 'course-based' is no installed modality. Installed:"
                        + " traditional.",
                "agreements.csv:2:3 UNKNOWN_MODALITY modality: 'traditionel' is no installed modality. Installed:"
                        + " traditional. Did you mean 'traditional'?");
    }

    @Test
    void fault15_nothingIsSaidOfAModalityThatIsNotInstalled() {
        sample.set("courseEnrollments", "mode", "classrom").write();
        sample.file("certifications.csv", "x");
        sample.file("progres.csv", "x");

        assertThat(SampleFolder.faults(temp, ledger)).hasSize(3)
                .contains("courseEnrollments.csv:2:4 UNKNOWN_TOKEN mode: 'classrom' is not one of traditional,"
                        + " classroom. Did you mean 'classroom'?")
                .contains("certifications.csv UNKNOWN_FILE No installed feature takes it.")
                .contains("progres.csv UNKNOWN_FILE No installed feature takes it.");
    }

    @ParameterizedTest
    @CsvSource({"schools, schoolId, 4674473430386", "schools, schoolId, 3.46745E+13", "lea, lea, 346744",
            "pupils, ssid, 123456789", "pupils, ssid, 1.23E+09", "claims, schoolId, 3.46745E+13",
            "educators, employer, 3467447343038", "assignments, assignmentId, 8.8E+12"})
    void fault16_aCodeThatASpreadsheetRewroteIsRefused(String table, String column, String damaged) {
        sample.set(table, column, damaged);

        assertThat(rowFaults()).anyMatch(fault -> fault.startsWith(table + ".csv:2:")
                && fault.contains("SPREADSHEET_DAMAGE") && fault.contains("'" + damaged + "' looks like"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1100170112607   | has 01100170112607, Envision Academy for Arts & Technology, Alameda County Office
            1.100170112607E+12 | has 01100170112607, Envision Academy for Arts & Technology, Alameda County Office
            """)
    void fault16_theMatchFromTheStatesDirectoryIsOfferedAndNotPutIn(String damaged, String offered) {
        sample.set("schools", "schoolId", damaged);

        assertThat(rowFaults()).anyMatch(fault -> fault.startsWith("schools.csv:2:")
                && fault.contains("SPREADSHEET_DAMAGE") && fault.contains("The state's directory " + offered)
                && fault.contains("Take the code from its source again"));
    }

    @Test
    void fault16_whereManyCodesFitNoneIsOffered() {
        sample.set("schools", "schoolId", "3.46745E+13");

        assertThat(rowFaults()).anyMatch(fault -> fault.contains("SPREADSHEET_DAMAGE"))
                .noneMatch(fault -> fault.contains("directory"));
    }

    @Test
    void fault16_whatIsNoCodeAtAllIsRefused() {
        sample.set("pupils", "ssid", "12345-7890");

        assertThat(rowFault()).startsWith("pupils.csv:2:3 BAD_CODE ssid: '12345-7890' is not the code of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02/03/04", "2025-02-29", "2025-13-01", "24:00", "2026-9-16", "20260916",
            "2026-09-16T00:00",
            "0026-09-16", "+12026-09-16", "2026-09-31", " 2026-09-16", "2026-00-10", "2026-09-00"})
    void fault24_onlyDaysOfTheCalendarAreTaken(String day) {
        sample.set("actions", "takenOn", day);

        assertThat(rowFault()).startsWith("actions.csv:2:4 BAD_DATE takenOn: '" + day + "' is no day of the calendar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-08-11T24:01:00-07:00", "2026-08-11T18:60:00-07:00", "2026-02-30T18:02:11-07:00",
            "2026-08-11T18:02:11", "2026-08-11 18:02:11-07:00", "2026-08-11T18:02:11-99:00"})
    void fault24_aTimeWithoutItsOffsetOrBeyondItsDayIsNoTime(String time) {
        sample.set("signingEvidence", "signedAt", time);

        assertThat(rowFault()).startsWith("signingEvidence.csv:2:6 BAD_CODE signedAt: '" + time + "' is not the code of"
                + " a time");
    }

    @Test
    void fault27_theHourThatComesTwiceIsKeptAsTwoTimes() throws IOException {
        var door = SampleFolder.door(ledger, "traditional");
        sample.set("signingEvidence", "signedAt", "2026-11-01T01:30:00-07:00").add("signingEvidence", "evidenceId",
                "SIG-2", "signedAt", "2026-11-01T01:30:00-08:00").add("signingEvidence", "evidenceId", "SIG-3",
                        "signedAt", "2027-03-14T02:30:00-08:00");
        assertThat(SampleFolder.lines(door.importFrom(sample.write(), "registrar", Progress.NONE).faults())).isEmpty();
        var out = temp.resolve("out");

        door.exportTo(SampleFolder.SAN_JUAN, EntryId.LATEST, out, Progress.NONE);

        assertThat(Files.readString(out.resolve("signingEvidence.csv"))).contains("2026-11-01T01:30:00-07:00",
                "2026-11-01T01:30:00-08:00", "2027-03-14T02:30:00-08:00");
    }

    @ParameterizedTest
    @CsvSource({"participation, minutes, -1, BAD_NUMBER", "participation, minutes, 1500, OUT_OF_RANGE",
            "participation, minutes, 0.5, BAD_NUMBER", "participation, minutes, NaN, BAD_NUMBER",
            "judgements, minutes, 7201, OUT_OF_RANGE", "staffing, fte, 1.01, OUT_OF_RANGE",
            "staffing, fte, -0.1, OUT_OF_RANGE", "staffing, fte, 1e-1, BAD_NUMBER", "claims, days, -3, OUT_OF_RANGE",
            "figures, value, 1e999999999, BAD_NUMBER", "schoolMonths, number, 0, OUT_OF_RANGE",
            "pupils, birthDate, '', EMPTY_CELL", "judgements, retained, yes, BAD_BOOLEAN",
            "claims, schoolYear, 2025-27, BAD_SCHOOL_YEAR", "credentials, subjects, english; science, BAD_WORDS"})
    void fault41_amountsThatCannotBeAreRefused(String table, String column, String text, FaultCode code) {
        sample.set(table, column, text);

        assertThat(rowFault()).contains(".csv:2:").contains(" " + code + " ").contains(column);
    }

    @Test
    void fault46_lettersThatLookLikeOthersAreNotedAndTheNameIsNotShown() {
        sample.set("pupils", "lastName", "J\u0430ne");

        assertThat(rowNotes()).containsExactly(FaultCode.MIXED_SCRIPTS);
        assertThat(SampleFolder.check(temp, ledger).notes().getFirst().message()).doesNotContain("J\u0430ne");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "X", "Null", "N/A", "True", "O'Brien", "\u674E", "Jime\u0301nez", "=1+1",
            "\u0645\u0631\u064A\u0645",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "\u202Eelba"})
    void fault47_unusualNamesAreNames(String name) {
        sample.set("pupils", "lastName", name).set("pupils", "firstName", "");
        SampleFolder.door(ledger, "traditional").importFrom(sample.write(), "registrar", Progress.NONE);

        assertThat(ledger.name(SampleFolder.SAN_JUAN, "P-1042").orElseThrow().lastName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P\u202E1", "P\u200B1", "P\u00AD1", " P1", "P1 ", "P\u00A0", "Jime\u0301nez"})
    void fault45_identifiersThatLookLikeOthersAreRefused(String id) {
        sample.add("pupils", "pupil", id);

        assertThat(rowFault()).startsWith("pupils.csv:3:1 BAD_ID pupil: ").doesNotContain("\u202E");
    }

    @Test
    void fault45_aTextThatTurnsTheLineAroundIsNoted() {
        sample.set("assignments", "title", "Essay \u202Efdp.exe");

        assertThat(rowNotes()).containsExactly(FaultCode.BIDI);
    }

    @Test
    void whatIsNoDigestIsRefusedAsThePaperThatWasSigned() {
        sample.set("papers", "sha256", "E3B0C442");

        assertThat(rowFault()).startsWith("papers.csv:2:7 ").contains("'E3B0C442'", "64 hexadecimal digits");
    }

    @Test
    void fault47_aNameOf225LettersComesBackWhole() throws IOException {
        var name = "Ñ".repeat(225);
        var door = SampleFolder.door(ledger, "traditional");
        door.importFrom(sample.set("pupils", "lastName", name).write(), "registrar", Progress.NONE);
        var out = temp.resolve("out");

        door.exportTo(SampleFolder.SAN_JUAN, EntryId.LATEST, out, Progress.NONE);

        assertThat(Files.readString(out.resolve("pupils.csv"))).contains("," + name + ",");
    }

    @Test
    void everyFaultOfARowIsTold() {
        sample.set("agreements", "from", "soon", "until", "later", "scheduledDays", "many", "supervisor", "");

        assertThat(rowFaults()).hasSize(4).allMatch(fault -> fault.startsWith("agreements.csv:2:"));
    }
}
