package org.manzanita.documents.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.documents.Paper;
import org.manzanita.documents.internal.Office;
import org.manzanita.model.Grade;
import org.manzanita.model.HomeLanguage;
import org.manzanita.model.PupilId;
import org.manzanita.model.Setting;

class DocumentCommandsTest {

    @TempDir
    Path home;

    private final Office office = new Office();
    private Desktop desktop = new Desktop();

    @BeforeEach
    void opened() {
        office.agreement(office.pupil("P/../1", Grade.GRADE_6, 2026), "traditional", 2026);
        desktop = new Desktop().with(() -> new DocumentList(office.documents()))
                .with(() -> new DocumentMake(Optional.of(home.toString()), office.ledger, office.documents()));
    }

    @Test
    void theListNamesThePapersAndSaysWhichTranslationNobodyReviewed() {
        assertThat(desktop.run("document:list")).isZero();

        assertThat(desktop.out()).contains("agreement", "Español", "right to left", "Reviewed by a translator");
    }

    @Test
    void aPaperGoesIntoTheExportFolderOfTheHomeAndNeverOutOfIt() throws IOException {
        assertThat(desktop.run("document:make agreement A-P/../1 --year 2026-27 --format html")).isZero();

        var file = home.toRealPath().resolve("export/agreement-A-P____1-en.html");
        assertThat(file).exists();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(desktop.out()).contains(file.toString(), Paper.sha256(Files.readAllBytes(file)),
                "submission.place");
    }

    @Test
    void aFileThatIsThereIsNotOverwrittenUnlessThatIsSaid() throws IOException {
        var file = home.resolve("paper.html");
        Files.writeString(file, "mine");
        var command = "document:make agreement A-P/../1 --year 2026-27 --format html --to " + file;

        assertThat(desktop.run(command)).isEqualTo(5);
        assertThat(desktop.err()).contains("is there already", "--replace");
        assertThat(file).hasContent("mine");

        assertThat(desktop.run(command + " --replace")).isZero();
        assertThat(Files.readString(file)).contains("<!DOCTYPE html>");
        assertThat(home).isDirectoryNotContaining("glob:**.paper*");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        var elsewhere = home.resolve("elsewhere.html");
        Files.writeString(elsewhere, "mine");
        Files.createSymbolicLink(home.resolve("link.html"), elsewhere);

        assertThat(desktop.run("document:make agreement A-P/../1 --year 2026-27 --format html --replace --to "
                + home.resolve("link.html"))).isEqualTo(5);
        assertThat(elsewhere).hasContent("mine");
    }

    @Test
    void whatIsNotThereIsSaidWithWhatIs() {
        assertThat(desktop.run("document:make agrement A-P/../1 --year 2026-27")).isEqualTo(4);
        assertThat(desktop.err()).contains("no paper 'agrement'", "agreement");
        assertThat(desktop.run("document:make agreement A-2 --year 2026-27")).isEqualTo(4);
        assertThat(desktop.err()).contains("no agreement 'A-2'", "agreement:list");
        assertThat(desktop.run("document:make agreement A-P/../1 --year 2026-27 --format docx")).isEqualTo(2);
        assertThat(desktop.err()).contains("not as 'docx'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonparticipationNotice", "returnNotice", "conferenceNote", "evaluation", "workRecord"})
    @DisplayName("EC 48985: a paper for a family is made in English and in each language of the school's families")
    void aPaperForAFamilyIsMadeInEachLanguageOfTheSchoolsFamilies(String kind) throws IOException {
        families(Map.of("es", Office.SCHOOL, "ar", "34674470000002"));

        assertThat(desktop.run("document:make " + kind + " P/../1 --year 2026-27 --on 2026-10-05 --format html"))
                .as(desktop.err()).isZero();

        var export = home.toRealPath().resolve("export");
        assertThat(export.resolve(kind + "-P____1-en.html")).content().contains("<html lang=\"en\"");
        assertThat(export.resolve(kind + "-P____1-es.html")).content().contains("<html lang=\"es\"");
        assertThat(export).isDirectoryNotContaining("glob:**-ar.html");
        assertThat(desktop.out()).doesNotContain("48985");
    }

    @Test
    @DisplayName("EC 48985: where a family's language has no words that is said, and the paper is made in English")
    void whereAFamilysLanguageHasNoWordsThatIsSaidAndThePaperIsMadeInEnglish() {
        families(Map.of("hmn", Office.SCHOOL, "es", Office.SCHOOL));

        assertThat(desktop.run("document:make agreement A-P/../1 --year 2026-27 --format html --to "
                + home.resolve("paper.html"))).isEqualTo(3);

        assertThat(desktop.out().replaceAll("\\s+", " "))
                .contains("written to in hmn too (EC 48985), and no words for that are installed.", "translated");
        assertThat(home.resolve("paper.html")).content().contains("<html lang=\"en\"");
        assertThat(home.resolve("paper-es.html")).content().contains("<html lang=\"es\"");
    }

    @Test
    @DisplayName("EC 48985: a family has its papers in its own language, from the day on which that is on record")
    void aFamilyHasItsPapersInItsOwnLanguage() {
        var pupil = new PupilId("P/../1");
        office.record(new HomeLanguage(pupil, "ar", LocalDate.of(2026, 9, 1)));
        var made = "document:make returnNotice P/../1 --year 2026-27 --format html --replace --to "
                + home.resolve("notice.html");

        assertThat(desktop.run(made + " --on 2026-08-31")).isZero();
        assertThat(home.resolve("notice-ar.html")).doesNotExist();
        assertThat(desktop.run(made + " --on 2026-09-01")).isZero();
        assertThat(home.resolve("notice-ar.html")).content().contains("<html lang=\"ar\"");

        office.record(new HomeLanguage(pupil, "hmn", LocalDate.of(2026, 10, 1)));
        assertThat(desktop.run(made + " --on 2026-10-05")).isEqualTo(3);
        assertThat(desktop.out().replaceAll("\\s+", " ")).contains("written to in hmn too (EC 48985), and no words");
    }

    @Test
    void aLanguageThatIsChosenIsTheOnlyOne() throws IOException {
        families(Map.of("es", Office.SCHOOL, "hmn", Office.SCHOOL));

        assertThat(desktop
                .run("document:make returnNotice P/../1 --year 2026-27 --on 2026-10-05 --format html --language ar"))
                .as(desktop.err()).isZero();
        try (var made = Files.list(home.resolve("export"))) {
            assertThat(made).map(file -> file.getFileName().toString())
                    .containsExactly("returnNotice-P____1-ar.html");
        }
        assertThat(desktop.out()).doesNotContain("48985");
    }

    private void families(Map<String, String> schools) {
        schools.forEach((language, school) -> office.record(new Setting("familyLanguages." + language, school,
                LocalDate.of(2026, 7, 1), Optional.empty(), "count of 2026")));
    }
}
