package org.manzanita.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.Progress;
import org.manzanita.model.EntryId;
import org.manzanita.testing.InMemoryLedger;

/** Folders in which files are missing, empty or too many, and what is told of a refused one. */
class BadFolderTest extends FolderTest {

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
        sample.without("calendar", "schools", "schoolMonths", "courseSections", "enrollments", "claims").write();

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
        Files.createDirectory(temp.resolve("old"));

        assertThat(faults()).containsExactly(
                "Schools.csv UNKNOWN_FILE No installed feature takes it. Did you mean 'schools.csv'?",
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

    @ParameterizedTest
    @ValueSource(strings = {"pupils.zip", "PUPILS.ZIP", "pupils.csv.gz", "all.tar", "all.7z"})
    void fault19_archivesAreRefusedByNameAndNeverOpened(String name) {
        sample.write();
        sample.file(name, "PK");

        assertThat(faults()).singleElement().asString().startsWith(name + " NO_TEXT_FILE Workbooks and archives are"
                + " not opened").contains("unpack");
    }

    @Test
    void fault19_anArchiveUnderTheNameOfATableIsRefusedByItsFirstBytes() throws IOException {
        sample.write();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../pupils.csv"));
            zip.write(new byte[1 << 20]);
        }
        sample.file("pupils.csv", bytes.toByteArray());

        assertThat(faults()).singleElement().asString().startsWith("pupils.csv:1:1 NO_TEXT_FILE The file is a zip");
        assertThat(temp.resolve("../../pupils.csv")).doesNotExist();
    }

    @Test
    void fault19_anArchiveInPlaceOfTheFolderIsRefused() throws IOException {
        var zip = Files.write(temp.resolve("program.zip"), new byte[]{'P', 'K', 3, 4});

        assertThatThrownBy(() -> SampleFolder.check(zip, ledger)).isInstanceOf(ExchangeException.class)
                .hasMessageContaining("is a file, and a folder is asked for").hasMessageContaining("unpack");
    }

    @Test
    void fault20_whatAFolderLeavesOutIsNeverDeleted() {
        for (int i = 0; i < 40; i++) {
            sample.add("pupils", "pupil", "P-" + i, "ssid", "");
        }
        var door = SampleFolder.door(ledger, "traditional");
        door.importFrom(sample.write(), "registrar", Progress.NONE);

        var result = door.importFrom(SampleFolder.in(temp).write(), "registrar", Progress.NONE);

        assertThat(result.recorded()).isFalse();
        assertThat(ledger.pupils(SampleFolder.SAN_JUAN, EntryId.LATEST)).hasSize(41);
    }

    @Test
    void fault21_theSameFolderTwiceChangesNothing() {
        var door = SampleFolder.door(ledger, "traditional");
        var head = door.importFrom(sample.write(), "registrar", Progress.NONE).head();

        var again = door.importFrom(temp, "registrar", Progress.NONE);

        assertThat(again.recorded()).isFalse();
        assertThat(again.head()).isEqualTo(head);
        assertThat(again.added() + again.corrected() + again.names()).isZero();
    }

    @Test
    void fault21_aFolderThatIsOlderThanWhatItWouldUndoIsRefusedWithBothTimes() {
        var door = SampleFolder.door(ledger, "traditional");
        door.importFrom(sample.write(), "registrar", Progress.NONE);
        var old = temp.resolve("old");
        door.exportTo(SampleFolder.SAN_JUAN, EntryId.LATEST, old, Progress.NONE);
        var newer = temp.resolve("newer");
        SampleFolder.in(newer).only("lea", "actions").set("actions", "takenOn", "2026-09-23").write();
        door.importFrom(newer, "registrar", Progress.NONE);

        var result = door.importFrom(old, "clerk", Progress.NONE);

        assertThat(result.recorded()).isFalse();
        assertThat(SampleFolder.lines(result.faults())).singleElement().asString()
                .startsWith("actions.csv:2 OLDER_THAN_LEDGER Entry ").contains(", by 'registrar', says otherwise of"
                        + " 'X-301' (takenOn is '2026-09-23' there and '2026-09-22' here), and this folder was written after"
                        + " entry ")
                .containsPattern(
                        "Entry #\\d+ of \\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z, by .* entry #\\d+ of \\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    }

    @ParameterizedTest
    @CsvSource({
            "agreements, 2027-06-04, 2027-02-26, 2027-03-31, A-3107, until is '2027-02-26' there and '2027-03-31' here",
            "boardPolicies, 2026-07-01, 2026-07-15, 2026-08-01, BP-6158, from is '2026-07-15' there and '2026-08-01' here",
            "settings, memo 2026-14, memo 2026-15, memo 2026-16, lateLongTermSignature, memo 2026-16' here"})
    void fault59_theSecondOfTwoWhoChangeOneAgreementOrPolicyIsToldWhoChangedItAndHow(String table, String stood,
            String first, String other, String of, String difference) {
        var door = SampleFolder.door(ledger, "traditional");
        door.importFrom(sample.write(), "registrar", Progress.NONE);
        var before = ledger.head(SampleFolder.SAN_JUAN);
        for (var person : List.of("m.ruiz", "j.doe")) {
            door.exportTo(SampleFolder.SAN_JUAN, EntryId.LATEST, temp.resolve(person), Progress.NONE);
            change(temp.resolve(person).resolve(table + ".csv"), stood, person.equals("m.ruiz") ? first : other);
        }

        assertThat(door.importFrom(temp.resolve("m.ruiz"), "m.ruiz", Progress.NONE).recorded()).isTrue();
        var second = door.importFrom(temp.resolve("j.doe"), "j.doe", Progress.NONE);

        assertThat(second.recorded()).isFalse();
        assertThat(SampleFolder.lines(second.faults())).singleElement().asString()
                .contains(table + ".csv:2 OLDER_THAN_LEDGER Entry ", ", by 'm.ruiz', says otherwise of", of, difference,
                        "written after entry " + before);
    }

    private static void change(Path file, String from, String to) {
        try {
            var text = Files.readString(file);
            assertThat(text).contains(from);
            Files.writeString(file, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fault21_anOlderFolderThatUndoesNothingIsTaken() {
        var door = SampleFolder.door(ledger, "traditional");
        door.importFrom(sample.write(), "registrar", Progress.NONE);
        var old = temp.resolve("old");
        door.exportTo(SampleFolder.SAN_JUAN, EntryId.LATEST, old, Progress.NONE);
        var newer = temp.resolve("newer");
        SampleFolder.in(newer).only("lea", "actions").set("actions", "actionId", "X-302").write();
        door.importFrom(newer, "registrar", Progress.NONE);

        assertThat(SampleFolder.faults(old, ledger)).isEmpty();
        var elsewhere = new InMemoryLedger();
        SampleFolder.door(elsewhere, "traditional").importFrom(
                SampleFolder.in(temp.resolve("other")).set("actions", "takenOn", "2026-09-23").write(), "registrar",
                Progress.NONE);
        assertThat(SampleFolder.faults(old, elsewhere)).as("a folder of another ledger").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pupils.xlsx", "Roster.XLSX", "pupils.xls", "pupils.ods", "pupils.numbers"})
    void fault23_workbooksAreRefusedByName(String name) {
        sample.write();
        sample.file(name, "PK");

        assertThat(faults()).singleElement().asString().startsWith(name + " NO_TEXT_FILE Workbooks and archives are"
                + " not opened: save each sheet as CSV in UTF-8");
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
