package org.manzanita.exchange.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.Progress;
import org.manzanita.model.EntryId;
import org.manzanita.testing.InMemoryLedger;

/** Files that are broken as files. The numbers are those of the project's list of bad inputs. */
class BadFileTest {

    @TempDir
    Path temp = Path.of("");

    private final InMemoryLedger ledger = new InMemoryLedger();
    private SampleFolder sample = SampleFolder.in(temp);

    @BeforeEach
    void folder() {
        sample = SampleFolder.in(temp);
    }

    private List<String> faults() {
        return SampleFolder.faults(temp, ledger);
    }

    private List<FaultCode> notes() {
        var result = SampleFolder.check(temp, ledger);
        assertThat(SampleFolder.lines(result.faults())).isEmpty();
        return result.notes().stream().map(fault -> fault.code()).toList();
    }

    private void replaceInBytes(String table, String from, byte[] to, Charset charset) {
        sample.write();
        var text = sample.csv(table);
        int at = text.indexOf(from);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.substring(0, at).getBytes(charset));
        bytes.writeBytes(to);
        bytes.writeBytes(text.substring(at + from.length()).getBytes(charset));
        sample.file(table + ".csv", bytes.toByteArray());
    }

    @Test
    void fault01_aByteOrderMarkOfUtf8IsTakenSilently() {
        sample.write();
        sample.file("pupils.csv", "\uFEFF" + sample.csv("pupils"));

        assertThat(notes()).isEmpty();
    }

    @Test
    void fault02_latin1IsRefusedAtItsByteAndNeverGuessed() {
        sample.write();
        sample.file("pupils.csv", sample.csv("pupils").getBytes(ISO_8859_1));

        assertThat(faults()).containsExactly("pupils.csv:2:5 ENCODING The byte 0xE9 at byte "
                + sample.csv("pupils").indexOf('é') + " is not UTF-8. It may be Latin-1 or Windows-1252. Save the file"
                + " as UTF-8 where it comes from; its letters are never guessed.");
    }

    @Test
    void fault02_utf16IsRefusedByItsFirstBytes() {
        sample.write();
        sample.file("pupils.csv", sample.csv("pupils").getBytes(UTF_16));
        sample.file("courses.csv", sample.csv("courses").getBytes(UTF_16LE));

        assertThat(faults()).hasSize(2)
                .anyMatch(fault -> fault.startsWith("pupils.csv:1:1 ENCODING The file is UTF-16, big end first"))
                .anyMatch(fault -> fault.startsWith("courses.csv:1:1 ENCODING The file is UTF-16, little end first"));
    }

    @Test
    void fault02_surrogatesAndOverlongFormsAreNoUtf8() {
        replaceInBytes("pupils", "Jim", new byte[]{(byte) 0xED, (byte) 0xA0, (byte) 0x80}, UTF_8);
        assertThat(faults()).singleElement().asString().startsWith("pupils.csv:2:5 ENCODING The byte 0xED");

        replaceInBytes("pupils", "Jim", new byte[]{(byte) 0xC0, (byte) 0xAF}, UTF_8);
        assertThat(faults()).singleElement().asString().startsWith("pupils.csv:2:5 ENCODING The byte 0xC0");

        sample.file("pupils.csv", new byte[]{'p', 'u', (byte) 0xC3});
        assertThat(faults()).first().asString().startsWith("pupils.csv:1:1 ENCODING The file ends inside a letter");
    }

    @Test
    void fault03_mixedEncodingsAreRefusedAtTheFirstOffendingLine() {
        sample.add("pupils", "pupil", "P-2", "lastName", "Müller").add("pupils", "pupil", "P-3", "lastName", "?");
        replaceInBytes("pupils", "?", new byte[]{(byte) 0xFC}, UTF_8);

        assertThat(faults()).singleElement().asString().startsWith("pupils.csv:4:5 ENCODING The byte 0xFC");
    }

    @Test
    void fault04_everyWayToEndALineIsTaken() {
        for (var end : List.of("\r\n", "\r", "\n")) {
            sample.write();
            sample.file("pupils.csv", sample.csv("pupils").replace("\n", end));
            assertThat(notes()).isEmpty();
        }
    }

    @Test
    void fault04_mixedLineEndsAreTakenAndToldOnce() {
        sample.add("pupils", "pupil", "P-2").write();
        sample.file("pupils.csv", sample.csv("pupils").replaceFirst("\n", "\r\n"));

        assertThat(notes()).containsExactly(FaultCode.MIXED_LINE_ENDS);
    }

    @Test
    void fault05_anUnclosedQuoteIsReportedWhereItWasOpened() {
        sample.add("assignments", "assignmentId", "W-2").add("assignments", "assignmentId", "W-3").write();
        var csv = sample.csv("assignments").replaceFirst("Essay", "\"Essay");
        sample.file("assignments.csv", csv);
        assertThat(faults()).singleElement().asString().startsWith("assignments.csv:2:8 UNCLOSED_QUOTE");

        // A quote further down seems to close it: the place is still that of the first.
        sample.file("assignments.csv", csv + csv.substring(csv.indexOf("W-3")).replace("Essay", "\"Essay"));
        assertThat(faults()).singleElement().asString().startsWith("assignments.csv:2:8 UNCLOSED_QUOTE");
    }

    @Test
    void fault05_aQuoteWhereNoneCanStandIsRefused() {
        sample.write();
        sample.file("assignments.csv", sample.csv("assignments").replace("Essay on", "Essay \"on\""));
        assertThat(faults()).singleElement().asString().startsWith("assignments.csv:2:8 STRAY_QUOTE");

        sample.file("assignments.csv", sample.csv("assignments").replace("Essay on", "\"Essay\" on"));
        assertThat(faults()).singleElement().asString().startsWith("assignments.csv:2:8 STRAY_QUOTE");
    }

    @Test
    void fault06_raggedRowsAreRefused() {
        sample.write();
        var row = String.join(",", sample.rows("schools").get(1));
        sample.file("schools.csv", sample.csv("schools") + row + ",\n" + row.substring(0, row.lastIndexOf(',')) + "\n");

        assertThat(faults()).hasSize(2)
                .anyMatch(
                        fault -> fault.startsWith("schools.csv:3 RAGGED_ROW The row has 5 cells, and the header has 4"))
                .anyMatch(fault -> fault.startsWith("schools.csv:4 RAGGED_ROW The row has 3 cells"));
    }

    @Test
    void fault07_aLineBreakInsideAQuotedCellIsTaken() {
        sample.set("assignments", "title", "Essay\non two\r\nlines").write();

        assertThat(notes()).isEmpty();
    }

    @Test
    void fault07_linesAfterALineBreakInACellAreCountedAsAnEditorCountsThem() {
        sample.set("assignments", "title", "Essay\non two\r\nlines")
                .add("assignments", "assignmentId", "W-2", "dueOn", "?")
                .write();

        assertThat(faults()).singleElement().asString().startsWith("assignments.csv:5:7 BAD_DATE");
    }

    @Test
    void fault08_aMisspelledColumnIsRefusedWithTheNameThatIsNear() {
        sample.header("pupils", "birthDate", "birthdate").header("educators", "certificated", "certifcated").write();

        assertThat(faults()).containsExactly(
                "educators.csv:1 MISSING_COLUMN The column certificated is missing. educators has the columns"
                        + " educatorId,employer,certificated,lastName,firstName.",
                "educators.csv:1:3 UNKNOWN_COLUMN educators has no column 'certifcated'. Did you mean 'certificated'?",
                "pupils.csv:1 MISSING_COLUMN The column birthDate is missing. pupils has the columns"
                        + " pupil,birthDate,ssid,group,lastName,firstName.",
                "pupils.csv:1:2 UNKNOWN_COLUMN pupils has no column 'birthdate'. Did you mean 'birthDate'?");
    }

    @Test
    void fault08_aColumnTwiceIsRefused() {
        sample.header("schools", "name", "schoolId").write();

        assertThat(faults()).anyMatch(fault -> fault
                .startsWith("schools.csv:1:2 DUPLICATE_COLUMN The column schoolId stands twice, also as column 1."));
    }

    @Test
    void fault08_theNameColumnsMayBeLeftOutTogether() {
        sample.write();
        sample.file("educators.csv", "educatorId,employer,certificated\nE-17,3467447,true\n");
        assertThat(notes()).isEmpty();

        sample.file("educators.csv", "educatorId,employer,certificated,lastName\nE-17,3467447,true,Rivera\n");
        assertThat(faults()).singleElement().asString()
                .startsWith("educators.csv:1 MISSING_COLUMN The column firstName");
    }

    @Test
    void fault09_columnsInAnotherOrderAreTakenByNameAndTold() {
        sample.write();
        sample.file("educators.csv", "certificated,educatorId,employer\ntrue,E-17,3467447\n");

        assertThat(notes()).containsExactly(FaultCode.COLUMN_ORDER);
    }

    @Test
    void fault10_aFileWithoutRowsIsRefused() {
        sample.write();
        sample.file("actions.csv", "");
        sample.file("claims.csv", sample.csv("claims").lines().findFirst().orElseThrow() + "\n");

        assertThat(faults()).hasSize(2).anyMatch(fault -> fault.startsWith("actions.csv EMPTY_FILE The file is empty"))
                .anyMatch(fault -> fault.startsWith("claims.csv:1 EMPTY_FILE The file has a header and no row"));
    }

    @Test
    void fault10_aMissingFinalLineEndIsTaken() {
        sample.write();
        sample.file("pupils.csv", sample.csv("pupils").strip());

        assertThat(notes()).isEmpty();
    }

    @Test
    void fault11_aMissingFileThatEveryFirstFolderNeedsIsRefused() {
        sample.without("calendar", "schools", "schoolMonths", "enrollments", "claims").write();

        assertThat(faults()).containsExactly("calendar.csv MISSING_FILE The file is missing, and the ledger has no"
                + " calendar yet.", "schools.csv MISSING_FILE The file is missing, and the ledger has no schools yet.");
    }

    @Test
    void fault11_withoutLeaCsvNobodyKnowsWhoseFolderItIs() {
        sample.without("lea").write();

        assertThat(faults()).contains("lea.csv MISSING_FILE The file is missing. It says whose folder this is.");
    }

    @Test
    void fault11_anAdditionNeedsNoMoreThanLeaCsv() {
        SampleFolder.door(ledger, "traditional").importFrom(sample.write(), "registrar", Progress.NONE);
        var addition = temp.resolve("addition");
        SampleFolder.in(addition).only("lea", "actions").set("actions", "actionId", "X-9").write();

        assertThat(SampleFolder.faults(addition, ledger)).isEmpty();
    }

    @Test
    void fault11_aFileThatNobodyTakesIsRefused() throws IOException {
        sample.write();
        sample.file("pupil.csv", "x");
        sample.file("Schools.csv", "x");
        sample.file("notes.xlsx", "x");
        Files.createDirectory(temp.resolve("old"));

        assertThat(faults()).containsExactly(
                "Schools.csv UNKNOWN_FILE No installed feature takes it. Did you mean 'schools.csv'?",
                "notes.xlsx UNKNOWN_FILE No installed feature takes it.",
                "old UNKNOWN_FILE No installed feature takes it.",
                "pupil.csv UNKNOWN_FILE No installed feature takes it. Did you mean 'pupils.csv'?");
    }

    @Test
    void fault11_aDescriptionBesideTheTablesDoesNoHarm() {
        sample.write();
        sample.file("datapackage.json", "{ not even JSON");
        sample.file("README.md", "Made by the nightly export.");

        assertThat(notes()).isEmpty();
    }

    @Test
    void fault17_anotherDelimiterIsDetected() {
        sample.write();
        sample.file("pupils.csv", sample.csv("pupils").replace(',', ';'));
        sample.file("courses.csv", sample.csv("courses").replace(',', '\t'));

        assertThat(faults()).hasSize(2)
                .anyMatch(fault -> fault.startsWith("pupils.csv:1:1 WRONG_DELIMITER A semicolon stands"))
                .anyMatch(fault -> fault.startsWith("courses.csv:1:1 WRONG_DELIMITER A tab stands"));
    }

    @Test
    void fault18_aCellOfMoreThanOneMebibyteIsRefused() {
        sample.set("assignments", "title", "x".repeat(1 << 20)).write();
        assertThat(faults()).isEmpty();

        sample.set("assignments", "title", "x".repeat((1 << 20) + 1)).write();
        assertThat(faults()).containsExactly("assignments.csv:2:8 TOO_LONG The cell is longer than 1 MiB.");
    }

    @Test
    void fault18_oneEndlessLineIsRefusedWithoutReadingItToMemory() throws IOException {
        sample.write();
        try (var out = Files.newOutputStream(temp.resolve("actions.csv"))) {
            var block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'x');
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
        }

        assertThat(faults()).singleElement().asString().startsWith("actions.csv:1:1 TOO_LONG");
    }

    @Test
    void fault45_controlCharactersAreRefusedWithTheirCodePoint() {
        sample.set("assignments", "title", "a\u0000b\u001B[31m\u0085").write();

        assertThat(faults()).containsExactly(
                "assignments.csv:2:8 CONTROL_CHARACTER The cell holds the control character U+0000. Take it out.",
                "assignments.csv:2:8 CONTROL_CHARACTER The cell holds the control character U+001B. Take it out.",
                "assignments.csv:2:8 CONTROL_CHARACTER The cell holds the control character U+0085. Take it out.");
    }

    @Test
    @DisplayName("contract G: nothing is applied, everything is told, and the corrected folder leaves no residue")
    void contractG_aRefusedFolderLeavesNothingBehind() {
        var door = SampleFolder.door(ledger, "traditional");
        sample.set("agreements", "from", "13.8.2026").set("pupils", "ssid", "123").write();

        var refused = door.importFrom(temp, "registrar", Progress.NONE);

        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.recorded()).isFalse();
        assertThat(refused.head()).isEqualTo(EntryId.NONE);
        assertThat(SampleFolder.lines(refused.faults())).hasSize(2);
        assertThat(ledger.leas()).isEmpty();
        assertThat(ledger.names(SampleFolder.SAN_JUAN)).isEmpty();
        var corrected = door.importFrom(SampleFolder.in(temp).write(), "registrar", Progress.NONE);
        assertThat(corrected.recorded()).isTrue();
        assertThat(corrected.corrected()).isZero();
    }

    @Test
    @DisplayName("contract G: the list is capped at 1,000, and the count is not")
    void contractG_faultsAreCappedAndCounted() {
        for (int i = 0; i < 1500; i++) {
            sample.add("actions", "actionId", "X-" + i, "takenOn", "soon");
        }

        var result = SampleFolder.check(sample.write(), ledger);

        assertThat(result.faults()).hasSize(1000);
        assertThat(result.faultCount()).isEqualTo(1500);
    }

    @Test
    @DisplayName("contract G: one mistake is told once, and not again by all that refers to it")
    void contractG_aBrokenRowDoesNotMakeItsReferencesDangle() {
        sample.set("pupils", "birthDate", "soon").write();
        assertThat(faults()).hasSize(1);

        sample.write();
        sample.file("pupils.csv", "pupil;birthDate\n");
        assertThat(faults()).hasSize(1);
    }
}
