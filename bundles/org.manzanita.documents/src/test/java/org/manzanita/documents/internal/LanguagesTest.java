package org.manzanita.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.documents.PaperFormat;
import org.manzanita.documents.PaperLanguage;
import org.manzanita.modality.coursebased.internal.CourseBasedWording;
import org.manzanita.modality.traditional.internal.TraditionalWording;
import org.manzanita.model.Grade;
import org.manzanita.rules.Wording;

class LanguagesTest {

    private final Office office = new Office();

    LanguagesTest() {
        office.agreement(office.pupil("P-1", Grade.GRADE_6, 2026), "traditional", 2026);
    }

    static Stream<Wording> wordings() {
        return Stream.of(new CoreWording(), new TraditionalWording(), new CourseBasedWording());
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void everyLanguageHasEveryText(Wording wording) {
        var english = wording.texts().getOrDefault("en", Map.of());

        assertThat(wording.texts()).containsOnlyKeys("en", "es", "ar");
        wording.texts().forEach((language, texts) -> assertThat(texts.keySet()).as(language)
                .isEqualTo(english.keySet()));
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void everyLanguageHasTheBlanksAndValuesOfTheEnglishText(Wording wording) {
        var english = wording.texts().getOrDefault("en", Map.of());
        wording.texts().forEach((language, texts) -> texts.forEach((key, text) -> {
            assertThat(tags(text)).as(language + " " + key)
                    .containsExactlyInAnyOrderElementsOf(tags(english.getOrDefault(key, "")));
        }));
    }

    @Test
    @DisplayName("EC 48985: papers are made in English and Spanish, and in a language from right to left")
    void thePapersSpeakEnglishSpanishAndArabic() {
        assertThat(office.documents().languages()).containsExactly(
                new PaperLanguage("ar", "العربية", true, false),
                new PaperLanguage("en", "English", false, true),
                new PaperLanguage("es", "Español", false, false));
        assertThatThrownBy(() -> office.make("agreement", "A-P-1", "hmn", PaperFormat.HTML))
                .hasMessageContaining("'hmn'").hasMessageContaining("ar, en, es");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ar"})
    void aTranslationThatNoTranslatorReviewedSaysSo(String language) {
        var page = Jsoup.parse(new String(
                office.make("agreement", "A-P-1", language, PaperFormat.HTML).bytes(), StandardCharsets.UTF_8));

        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("html").attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(page.select(".notice").isEmpty()).isEqualTo(language.equals("en"));
    }

    @ParameterizedTest
    @DisplayName("ISO 14289-1: the PDF is tagged, has its fonts in it, and keeps PDF/UA-1, as veraPDF finds it")
    @ValueSource(strings = {"en", "es", "ar"})
    void thePdfKeepsPdfUa(String language) throws Exception {
        var pdf = office.make("agreement", "A-P-1", language, PaperFormat.PDF).bytes();

        assertThat(PdfUa.breaches(pdf)).isEmpty();
    }

    @Test
    @DisplayName("ISO 14289-1: the PDF of a learning agreement keeps PDF/UA-1 too")
    void thePdfOfALearningAgreementKeepsPdfUa() throws Exception {
        office.agreement(office.pupil("P-2", Grade.GRADE_10, 2026), "course-based", 2026);

        assertThat(PdfUa.breaches(office.make("agreement", "A-P-2", "es", PaperFormat.PDF).bytes())).isEmpty();
    }

    @Test
    void arabicIsShapedAndStandsFromRightToLeftInThePdf() throws IOException {
        var pdf = office.make("agreement", "A-P-1", "ar", PaperFormat.PDF).bytes();
        try (var document = Loader.loadPDF(pdf)) {
            var raw = new PDFTextStripper().getText(document);
            var read = Normalizer.normalize(raw, Normalizer.Form.NFKC);

            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            assertThat(read).contains("اتفاقية مكتوبة للدراسة المستقلة").contains("2026/27").contains("Maya Jiménez");
        }
    }

    @Test
    void theTablesOfAPaperFromRightToLeftBeginOnTheRightAndAreReadInTheirOrder() throws IOException {
        var pdf = office.make("agreement", "A-P-1", "ar", PaperFormat.PDF).bytes();
        try (var document = Loader.loadPDF(pdf)) {
            var sorted = new PDFTextStripper();
            sorted.setSortByPosition(true);
            var line = sorted.getText(document).lines().filter(text -> text.contains("Jiménez")).findFirst();
            var rows = new ArrayList<List<String>>();
            cells(document.getDocumentCatalog().getStructureTreeRoot(), rows);

            // The label is on the right: in order of place, it comes after the name.
            assertThat(line.orElseThrow()).startsWith("Maya");
            assertThat(rows).isNotEmpty().allMatch(row -> row.getFirst().equals("TH"));
        }
    }

    private static void cells(PDStructureNode node, List<List<String>> rows) {
        if (node instanceof PDStructureElement row && row.getStandardStructureType().equals("TR")) {
            rows.add(row.getKids().stream().map(cell -> ((PDStructureElement) cell).getStandardStructureType())
                    .toList());
        }
        node.getKids().stream().filter(PDStructureNode.class::isInstance)
                .forEach(kid -> cells((PDStructureNode) kid, rows));
    }

    private static List<String> tags(String text) {
        return Stream.concat(
                java.util.regex.Pattern.compile("\\{\\{[#^/]?(\\w+)}}").matcher(text).results()
                        .map(found -> found.group()),
                java.util.regex.Pattern.compile("(?m)^____ (\\S+)").matcher(text).results()
                        .map(found -> found.group(1)))
                .distinct().toList();
    }
}
