package org.manzanita.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.documents.PaperFormat;
import org.manzanita.model.Assignment;
import org.manzanita.model.Grade;
import org.manzanita.model.PupilId;

/** Papers show names and titles as text, whatever they look like. */
class NaughtyTextTest {

    private static final Path NAUGHTY = Path.of("..", "org.manzanita.exchange", "src", "test", "resources",
            "naughty-strings", "blns.txt");
    private static final PupilId PUPIL = new PupilId("P-1");

    private final Office office = new Office();

    NaughtyTextTest() {
        office.agreement(office.pupil("P-1", Grade.GRADE_6, 2026), "traditional", 2026);
    }

    private void assign(List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            office.record(new Assignment("W-" + i, PUPIL, "A-P-1", "english", Optional.empty(),
                    LocalDate.of(2026, 8, 17), LocalDate.of(2026, 8, 21), titles.get(i)));
        }
    }

    private Document page(String kind, String about, String language) {
        return Jsoup.parse(new String(office.make(kind, about, language, PaperFormat.HTML).bytes(),
                StandardCharsets.UTF_8));
    }

    private String pdf(String kind, String about, String language) throws IOException {
        try (var document = Loader.loadPDF(office.make(kind, about, language, PaperFormat.PDF).bytes())) {
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            var text = new PDFTextStripper().getText(document);
            for (var sheet : document.getPages()) {
                assertThat(sheet.getAnnotations()).isEmpty();
            }
            return text.replaceAll("\\s+", " ");
        }
    }

    private static void assertIsHarmless(Document page) {
        assertThat(page.select("script, img, svg, iframe, object, embed, link, form, input, a, base, meta[http-equiv]"))
                .isEmpty();
        assertThat(page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream())
                .map(attribute -> attribute.getKey())
                .filter(name -> name.startsWith("on") || name.equals("href") || name.equals("src"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
            "<svg onload=alert(1)>", "<a href='javascript:alert(1)'>x</a>", "</title><b>x</b>", "{{lea}}",
            "{{{style}}}",
            "${7*7}", "&lt;b&gt;", "]]><b>", "<!--"})
    @DisplayName("fault 52: placeholders of templates in a name are text, as is all else")
    void fault43_markupInANameIsShownAsTextInHtmlAndPdf(String name) throws IOException {
        office.name("P-1", "Maya", name);
        for (var language : new String[]{"en", "ar"}) {
            var page = page("agreement", "A-P-1", language);

            assertIsHarmless(page);
            assertThat(page.select("table.facts td").eachText()).first().isEqualTo("Maya " + name);
            assertThat(page.title()).contains(name);
        }
        assertThat(pdf("agreement", "A-P-1", "en").replace(" ", "")).contains(("Maya " + name).replace(" ", ""));
    }

    @Test
    void fault43_fault45_everyNaughtyStringIsShownAsTextOnAPaperAndInItsPdf() throws IOException {
        var titles = Files.readAllLines(NAUGHTY).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assign(titles);

        var page = page("workRecord", "P-1", "en");

        assertIsHarmless(page);
        var shown = page.select("[data-element=work] tbody tr td:nth-child(2)").stream()
                .map(cell -> cell.wholeText()).toList();
        assertThat(shown).hasSize(titles.size());
        for (int i = 0; i < shown.size(); i++) {
            assertThat(plain(shown.get(i))).as(titles.get(i)).isEqualTo(plain(titles.get(i)));
        }
        assertThat(pdf("workRecord", "P-1", "en")).contains("alert(1", "1.00", "undefined", "NULL");
    }

    /** Without what no XML page holds, and what turns lines. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202Ezenemij", "\u2066Maya", "Ma\u202Dya"})
    void fault45_whatTurnsTheLineIsLeftOutOfPapers(String name) {
        office.name("P-1", name, "Jim\u00E9nez");
        for (var language : new String[]{"en", "ar"}) {
            var html = new String(office.make("agreement", "A-P-1", language, PaperFormat.HTML).bytes(),
                    StandardCharsets.UTF_8);

            assertThat(html).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
        }
    }

    @Test
    void fault45_aNameFromRightToLeftStandsApartFromTheSentenceAroundIt() {
        office.name("T-1", "\u0645\u0631\u064A\u0645", "\u062D\u062F\u0627\u062F");

        assertThat(page("agreement", "A-P-1", "en").select("section p bdi[dir=rtl]").eachText())
                .contains("\u0645\u0631\u064A\u0645 \u062D\u062F\u0627\u062F");
    }

    @Test
    void fault45_aLineBreakInANameMakesNoLineOfTheAgreement() {
        office.name("P-1", "Maya\n____ forged.blank Forged", "Jim\u00E9nez");

        assertThat(office.make("agreement", "A-P-1", "en", PaperFormat.HTML).blanks()).doesNotContain("forged.blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "Null", "N/A", "True", "O'Brien", "\u674E", "\uD83D\uDE00", "Jime\u0301nez"})
    void fault47_unusualNamesStandOnPapersAsTheyAre(String name) throws IOException {
        office.name("P-1", "", name);

        assertThat(page("agreement", "A-P-1", "en").select("table.facts td").eachText()).first().isEqualTo(name);
        assertThat(pdf("agreement", "A-P-1", "en")).contains("P-1");
    }

    @Test
    void fault47_aNameOf225LettersStandsOnAPaper() throws IOException {
        office.name("P-1", "Maya", "M".repeat(225));

        assertThat(page("agreement", "A-P-1", "en").text()).contains("M".repeat(225));
        assertThat(pdf("agreement", "A-P-1", "en").replace(" ", "")).contains("M".repeat(225));
    }
}
