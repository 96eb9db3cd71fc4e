package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.manzanita.exchange.FaultCode;

/** Files whose cells, rows or columns do not stand as they should. */
class BadLayoutTest extends FolderTest {

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
    void fault17_anotherDelimiterIsDetected() {
        sample.write();
        sample.file("pupils.csv", sample.csv("pupils").replace(',', ';'));
        sample.file("courses.csv", sample.csv("courses").replace(',', '\t'));

        assertThat(faults()).hasSize(2)
                .anyMatch(fault -> fault.startsWith("pupils.csv:1:1 WRONG_DELIMITER A semicolon stands"))
                .anyMatch(fault -> fault.startsWith("courses.csv:1:1 WRONG_DELIMITER A tab stands"));
    }

    @Test
    void fault23_headingsThatAWorkbookBrokeAreNamedOneByOne() {
        sample.header("educators", "certificated", "certi-\r\nficated").header("educators", "employer", "employer ")
                .header("educators", "educatorId", "No ").write();

        assertThat(faults()).containsExactly(
                "educators.csv:1 MISSING_COLUMN The column educatorId is missing. educators has the columns"
                        + " educatorId,employer,certificated,lastName,firstName.",
                "educators.csv:1 MISSING_COLUMN The column employer is missing. educators has the columns"
                        + " educatorId,employer,certificated,lastName,firstName.",
                "educators.csv:1 MISSING_COLUMN The column certificated is missing. educators has the columns"
                        + " educatorId,employer,certificated,lastName,firstName.",
                "educators.csv:1:1 UNKNOWN_COLUMN educators has no column 'No '.",
                "educators.csv:1:2 UNKNOWN_COLUMN educators has no column 'employer '. Did you mean 'employer'?",
                "educators.csv:1:3 UNKNOWN_COLUMN educators has no column 'certi-<U+000D><U+000A>ficated'. Did you mean"
                        + " 'certificated'?");
    }
}
