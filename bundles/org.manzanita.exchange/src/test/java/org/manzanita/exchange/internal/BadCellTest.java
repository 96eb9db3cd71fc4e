package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.Progress;
import org.manzanita.testing.InMemoryLedger;

/** Cells and rows that say what cannot be. The numbers are those of the project's list of bad inputs. */
class BadCellTest {

    @TempDir
    Path temp = Path.of("");

    private final InMemoryLedger ledger = new InMemoryLedger();
    private SampleFolder sample = SampleFolder.in(temp);

    @BeforeEach
    void folder() {
        sample = SampleFolder.in(temp);
    }

    private List<String> faults() {
        return SampleFolder.faults(sample.write(), ledger);
    }

    private String fault() {
        assertThat(faults()).hasSize(1);
        return faults().getFirst();
    }

    private List<FaultCode> notes() {
        var result = SampleFolder.check(sample.write(), ledger);
        assertThat(SampleFolder.lines(result.faults())).isEmpty();
        return result.notes().stream().map(fault -> fault.code()).toList();
    }

    @Test
    void fault12_theSameRowTwiceIsTakenOnceAndNoted() {
        sample.add("actions");

        assertThat(notes()).containsExactly(FaultCode.DUPLICATE_ROW);
    }

    @Test
    void fault12_oneKeyWithTwoContentsIsRefusedWithBothLines() {
        sample.add("actions", "takenOn", "2026-09-23");

        assertThat(fault()).isEqualTo("actions.csv:3 DUPLICATE_KEY Lines 2 and 3 both have the key 'X-301', and say"
                + " different things.");
    }

    @Test
    void fault12_oneIdentifierForAPupilAndAnEducatorIsRefused() {
        sample.add("pupils", "pupil", "E-17");

        assertThat(fault()).startsWith("pupils.csv:3 PERSON_TWICE");
    }

    @Test
    void fault13_aDanglingReferenceNamesBothFiles() {
        sample.set("judgements", "assignmentId", "W-0");

        assertThat(fault()).isEqualTo("judgements.csv:2:3 DANGLING_REFERENCE assignmentId is 'W-0', but neither"
                + " assignments.csv nor the ledger has it as assignmentId.");
    }

    @Test
    void fault13_whatTheLedgerHasDoesNotDangle() {
        SampleFolder.door(ledger, "traditional").importFrom(sample.write(), "registrar", Progress.NONE);
        var more = temp.resolve("more");
        SampleFolder.in(more).only("lea", "judgements").set("judgements", "judgementId", "J-2").write();

        assertThat(SampleFolder.faults(more, ledger)).isEmpty();
    }

    @Test
    void fault13_whatBelongsToAnotherPupilIsRefused() {
        sample.add("pupils", "pupil", "P-2").set("signatures", "pupil", "P-2");

        assertThat(fault()).isEqualTo("signatures.csv:2:1 OTHER_PUPIL agreementId 'A-3107' belongs to pupil 'P-1042'"
                + " (agreements.csv:2), and this row is about pupil 'P-2'.");
    }

    @Test
    void fault15_anUnknownTokenIsRefusedWithThoseThereAre() {
        sample.set("schools", "schoolType", "alternativ");

        assertThat(fault()).isEqualTo("schools.csv:2:3 UNKNOWN_TOKEN schoolType: 'alternativ' is not one of regular,"
                + " alternative, continuation, opportunity, communityDay, charter. Did you mean 'alternative'?");
    }

    @Test
    void whatIsNoDigestIsRefusedAsThePaperThatWasSigned() {
        sample.set("papers", "sha256", "E3B0C442");

        assertThat(fault()).startsWith("papers.csv:2:7 ").contains("'E3B0C442'", "64 hexadecimal digits");
    }

    @Test
    void aPaperThatAmendsSaysFromWhichDayOn() {
        sample.set("papers", "version", "2");

        assertThat(fault()).startsWith("papers.csv:2:9 OUT_OF_RANGE version is 2 and amendsFrom is empty.");
    }

    @Test
    void fault15_anUnknownModalityIsRefusedWithThoseInstalled() {
        sample.set("agreements", "modality", "traditionel").set("programs", "modality", "course-based");

        assertThat(faults()).containsExactly(
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

        assertThat(faults()).anyMatch(fault -> fault.startsWith(table + ".csv:2:")
                && fault.contains("SPREADSHEET_DAMAGE") && fault.contains("'" + damaged + "' looks like"));
    }

    @Test
    void fault16_whatIsNoCodeAtAllIsRefused() {
        sample.set("pupils", "ssid", "12345-7890");

        assertThat(fault()).startsWith("pupils.csv:2:3 BAD_CODE ssid: '12345-7890' is not the code of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02/03/04", "2025-02-29", "2025-13-01", "24:00", "2026-9-16", "20260916",
            "2026-09-16T00:00",
            "0026-09-16", "+12026-09-16", "2026-09-31", " 2026-09-16", "2026-00-10", "2026-09-00"})
    void fault24_onlyDaysOfTheCalendarAreTaken(String day) {
        sample.set("actions", "takenOn", day);

        assertThat(fault()).startsWith("actions.csv:2:4 BAD_DATE takenOn: '" + day + "' is no day of the calendar");
    }

    @Test
    void fault25_aDueDateOfAnotherSchoolYearIsRefusedWithTheYearsBounds() {
        sample.set("assignments", "dueOn", "2027-09-18");

        assertThat(fault()).isEqualTo("assignments.csv:2:7 OTHER_YEAR dueOn is 2027-09-18, but agreement 'A-3107'"
                + " belongs to 2026-27, from 2026-07-01 to 2027-06-30.");
    }

    @Test
    void fault26_aLeapDayIsADay() {
        sample.set("pupils", "birthDate", "2012-02-29").set("calendar", "day", "2028-02-29");

        assertThat(faults()).isEmpty();
    }

    @Test
    void fault29_twoGradesOfOneSchoolAtOnceAreRefused() {
        sample.add("enrollments", "enrollmentId", "N-2", "grade", "10", "from", "2026-10-01");

        assertThat(fault()).startsWith("enrollments.csv:3 OVERLAPPING_GRADES Pupil 'P-1042' would be in grade 10 and,"
                + " by enrollments.csv:2, in grade 9 of one school at once.");
    }

    @Test
    void fault29_theLedgersEnrollmentCountsToo() {
        SampleFolder.door(ledger, "traditional").importFrom(sample.write(), "registrar", Progress.NONE);
        var more = temp.resolve("more");
        SampleFolder.in(more).only("lea", "enrollments").set("enrollments", "enrollmentId", "N-2", "grade", "10")
                .write();

        assertThat(SampleFolder.faults(more, ledger)).singleElement().asString()
                .contains("OVERLAPPING_GRADES").contains("of the ledger");
    }

    @Test
    void fault30_aSignatureBeforeBirthIsRefused() {
        sample.set("signatures", "signedOn", "2011-02-28");

        assertThat(fault()).startsWith("signatures.csv:2:5 IMPOSSIBLE_BIRTH");
    }

    @Test
    void fault30_aTeacherWhomNobodyKnowsCannotSign() {
        sample.set("signatures", "signer", "E-99");

        assertThat(fault()).isEqualTo("signatures.csv:2:4 DANGLING_REFERENCE signer is 'E-99', but neither"
                + " educators.csv nor the ledger has it as educatorId.");
    }

    @Test
    void fault30_anUnknownPartyCannotSign() {
        sample.set("signatures", "party", "neighbor");

        assertThat(fault()).startsWith("signatures.csv:2:3 UNKNOWN_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "1905-01-01"})
    void fault30_aBirthInTheFutureOrBeyondMemoryIsRefused(String day) {
        sample.set("pupils", "birthDate", day);

        assertThat(faults()).anyMatch(fault -> fault.startsWith("pupils.csv:2:2 IMPOSSIBLE_BIRTH birthDate is " + day));
    }

    @Test
    void fault34_anAgreementBeyondThirtyJuneIsRefused() {
        sample.set("agreements", "until", "2027-06-30");
        assertThat(faults()).isEmpty();

        sample.set("agreements", "until", "2027-07-01");
        assertThat(fault()).isEqualTo("agreements.csv:2:6 OTHER_YEAR An agreement that begins on 2026-08-13 belongs to"
                + " 2026-27, from 2026-07-01 to 2027-06-30; until is 2027-07-01. Split it at the end of the school"
                + " year.");
    }

    @Test
    void fault34_anAgreementThatEndsBeforeItBeginsIsRefused() {
        sample.set("agreements", "until", "2026-08-12");

        assertThat(fault()).isEqualTo("agreements.csv:2:6 ENDS_BEFORE_START until is 2026-08-12, before from,"
                + " 2026-08-13.");
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

        assertThat(fault()).contains(".csv:2:").contains(" " + code + " ").contains(column);
    }

    @Test
    void fault42_workThatIsNotPlausibleIsLeftToTheRules() {
        sample.set("judgements", "judgedOn", "2026-09-01");

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P\u202E1", "P\u200B1", "P\u00AD1", " P1", "P1 ", "P\u00A0", "Jime\u0301nez"})
    void fault45_identifiersThatLookLikeOthersAreRefused(String id) {
        sample.add("pupils", "pupil", id);

        assertThat(fault()).startsWith("pupils.csv:3:1 BAD_ID pupil: ").doesNotContain("\u202E");
    }

    @Test
    void fault45_aTextThatTurnsTheLineAroundIsNoted() {
        sample.set("assignments", "title", "Essay \u202Efdp.exe");

        assertThat(notes()).containsExactly(FaultCode.BIDI);
    }

    @Test
    void fault46_lettersThatLookLikeOthersAreNotedAndTheNameIsNotShown() {
        sample.set("pupils", "lastName", "J\u0430ne");

        assertThat(notes()).containsExactly(FaultCode.MIXED_SCRIPTS);
        assertThat(SampleFolder.check(temp, ledger).notes().getFirst().message()).doesNotContain("J\u0430ne");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "X", "Null", "N/A", "True", "O'Brien", "\u674E", "Jime\u0301nez"})
    void fault47_unusualNamesAreNames(String name) {
        sample.set("pupils", "lastName", name).set("pupils", "firstName", "");
        SampleFolder.door(ledger, "traditional").importFrom(sample.write(), "registrar", Progress.NONE);

        assertThat(ledger.name(SampleFolder.SAN_JUAN, "P-1042").orElseThrow().lastName()).isEqualTo(name);
    }

    @Test
    void everyFaultOfARowIsTold() {
        sample.set("agreements", "from", "soon", "until", "later", "scheduledDays", "many", "supervisor", "");

        assertThat(faults()).hasSize(4).allMatch(fault -> fault.startsWith("agreements.csv:2:"));
    }
}
