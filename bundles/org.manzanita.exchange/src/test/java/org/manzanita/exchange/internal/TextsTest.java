package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.Progress;
import org.manzanita.exchange.SafeCell;
import org.manzanita.model.Assignment;
import org.manzanita.model.EntryId;
import org.manzanita.model.PupilId;
import org.manzanita.testing.InMemoryLedger;

/** Texts of every kind go in and come out exactly as they were. */
class TextsTest {

    @TempDir
    Path temp = Path.of("");

    private final InMemoryLedger ledger = new InMemoryLedger();

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(TextsTest.class.getResourceAsStream(name))) {
            return stream.readAllBytes();
        }
    }

    /** Takes the texts as titles of assignments, and gives the titles that an export of them holds. */
    private List<String> thereAndBack(List<String> texts) throws IOException {
        var door = SampleFolder.door(ledger, "traditional");
        var sample = SampleFolder.in(temp.resolve("in"));
        for (int i = 0; i < texts.size(); i++) {
            sample.add("assignments", "assignmentId", "%06d".formatted(i), "title",
                    texts.get(i).startsWith("'") ? SafeCell.write(texts.get(i)) : texts.get(i));
        }
        var result = door.importFrom(sample.write(), "registrar", Progress.NONE);
        assertThat(SampleFolder.lines(result.faults())).isEmpty();
        assertThat(titles(ledger)).isEqualTo(texts);
        var out = temp.resolve("out");
        door.exportTo(SampleFolder.SAN_JUAN, EntryId.LATEST, out, Progress.NONE);
        assertThat(door.check(out, Progress.NONE).unchanged()).isEqualTo(result.added());
        var elsewhere = new InMemoryLedger();
        SampleFolder.door(elsewhere, "traditional").importFrom(out, "registrar", Progress.NONE);
        assertThat(titles(elsewhere)).isEqualTo(texts);
        var written = new ArrayList<String>();
        try (var reader = CsvReader.builder().ofCsvRecord(Files.newBufferedReader(out.resolve("assignments.csv")))) {
            reader.stream().skip(1).forEach(row -> written.add(row.getField(7)));
        }
        return written.subList(0, texts.size());
    }

    private static List<String> titles(InMemoryLedger ledger) {
        return ledger.about(SampleFolder.SAN_JUAN, new PupilId("P-1042"), EntryId.LATEST).stream()
                .filter(entry -> entry.fact() instanceof Assignment assignment
                        && !assignment.assignmentId().equals("W-88213"))
                .map(entry -> ((Assignment) entry.fact()).title()).toList();
    }

    @Test
    void fault22_noCellBeginsLikeAFormulaAndEveryTextComesBack() throws IOException {
        var texts = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "'=1", "''=1", "'quoted'", "'", "",
                "\uFF1D1", "'\uFF0B", "=cmd|' /C calc'!A0", "don't", "-", "plain");

        var written = thereAndBack(texts);

        assertThat(written).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n\uFF1D\uFF0B].*"));
        assertThat(written).contains("'=1+1", "''=1", "'''=1", "'quoted'", "'", "", "don't", "plain");
    }

    @Test
    void fault22_identifiersThatBeginLikeFormulasAreTheSameEverywhere() throws IOException {
        var door = SampleFolder.door(ledger, "traditional");
        var sample = SampleFolder.in(temp.resolve("in")).add("pupils", "pupil", "-7").add("actions", "actionId", "=X",
                "pupil", "-7");
        door.importFrom(sample.write(), "registrar", Progress.NONE);
        var out = temp.resolve("out");

        door.exportTo(SampleFolder.SAN_JUAN, EntryId.LATEST, out, Progress.NONE);

        assertThat(Files.readString(out.resolve("actions.csv"))).contains("'=X,'-7,");
        assertThat(door.check(out, Progress.NONE).added()).isZero();
    }

    @Test
    void fault16_zerosInFrontAreKept() throws IOException {
        var door = SampleFolder.door(ledger, "traditional");
        var sample = SampleFolder.in(temp.resolve("in")).add("schools", "schoolId", "01100170000000").set("pupils",
                "ssid", "0000000001");
        door.importFrom(sample.write(), "registrar", Progress.NONE);
        var out = temp.resolve("out");

        door.exportTo(SampleFolder.SAN_JUAN, EntryId.LATEST, out, Progress.NONE);

        assertThat(Files.readString(out.resolve("schools.csv"))).contains("\n01100170000000,");
        assertThat(Files.readString(out.resolve("pupils.csv"))).contains(",0000000001,");
    }

    @Test
    void naughtyStringsComeBackExactlyOrAreRefusedForControlCharacters() throws IOException {
        var naughty = new String(resource("/naughty-strings/blns.txt"), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        assertThat(naughty).hasSizeGreaterThan(450);
        var clean = naughty.stream().filter(text -> text.chars().noneMatch(TextsTest::isControl)).toList();

        thereAndBack(clean);

        for (var text : naughty) {
            if (!clean.contains(text)) {
                var folder = SampleFolder.in(temp.resolve("control")).set("assignments", "title", text).write();
                assertThat(SampleFolder.check(folder, new InMemoryLedger()).faults()).isNotEmpty()
                        .allMatch(fault -> fault.code() == FaultCode.CONTROL_CHARACTER);
            }
        }
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\t';
    }

    @ParameterizedTest
    @ValueSource(strings = {"comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
            "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8"})
    void theCellsOfCsvSpectrumComeBackExactly(String name) throws IOException {
        var file = Files.write(temp.resolve(name + ".csv"), resource("/csv-spectrum/" + name + ".csv"));
        var faults = new Faults();
        var cells = new ArrayList<String>();
        try (var rows = CsvRows.open(file, FileScan.of(file, name + ".csv", faults), new Texts())) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                cells.addAll(row.cells());
            }
        }

        assertThat(faults.faultCount()).isZero();
        assertThat(cells).isNotEmpty();
        thereAndBack(cells);
    }

    @Test
    void theHardFilesOfCsvSpectrumReadAsTheirAuthorSays() throws IOException {
        assertThat(cells("comma_in_quotes")).containsExactly("first", "last", "address", "city", "zip", "John", "Doe",
                "120 any st.", "Anytown, WW", "08123");
        assertThat(cells("escaped_quotes")).containsExactly("a", "b", "1", "ha \"ha\" ha", "3", "4");
        assertThat(cells("json")).containsExactly("key", "val", "1",
                "{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}");
        assertThat(cells("newlines")).containsExactly("a", "b", "c", "1", "2", "3", "Once upon \na time", "5", "6", "7",
                "8", "9");
        assertThat(cells("quotes_and_newlines")).containsExactly("a", "b", "1", "ha \n\"ha\" \nha", "3", "4");
        assertThat(cells("utf8")).containsExactly("a", "b", "c", "1", "2", "3", "4", "5", "\u02A4");
    }

    private List<String> cells(String name) throws IOException {
        var file = Files.write(temp.resolve(name + ".csv"), resource("/csv-spectrum/" + name + ".csv"));
        var cells = new ArrayList<String>();
        try (var rows = CsvRows.open(file, FileScan.of(file, name + ".csv", new Faults()), new Texts())) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                cells.addAll(row.cells());
            }
        }
        return cells;
    }
}
