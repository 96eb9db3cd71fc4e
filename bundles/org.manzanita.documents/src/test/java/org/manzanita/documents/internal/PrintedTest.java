package org.manzanita.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.credit.Containment;
import org.manzanita.documents.PaperFormat;
import org.manzanita.documents.PaperOrder;
import org.manzanita.model.Agreement;
import org.manzanita.model.PupilId;
import org.manzanita.model.Sets;

/** What is looked for on a printed page: the heads of tables, whole days, and words in one piece. */
class PrintedTest {

    private static final LocalDate ASKED = LocalDate.of(2027, 5, 3);

    private final Office office = new Office();

    PrintedTest() {
        YearOnRecord.in(office);
    }

    private byte[] made(String kind, String about, String language, PaperFormat format) {
        var order = new PaperOrder(Office.order(kind, about, language).question(), ASKED, kind, about, language,
                Map.of());
        return office.documents().make(order, format).bytes();
    }

    private Document page(String kind, String about) {
        return Jsoup.parse(new String(made(kind, about, "en", PaperFormat.HTML), StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("5 CCR 11703(b)(4): the head of the register stands on every page on which its days stand")
    void theHeadOfATableStandsOnEachPage() throws IOException {
        try (var pdf = Loader.loadPDF(made("attendanceRegister", "", "en", PaperFormat.PDF))) {
            int pages = 0;
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                var said = text.getText(pdf);
                if (said.contains("AGREEMENT_NOT_SIGNED")) {
                    assertThat(said).as("page " + page).contains("Counted", "Posted");
                    pages++;
                }
            }
            assertThat(pages).isGreaterThan(1);
        }
    }

    @Test
    @DisplayName("5 CCR 11703(b)(4): the register shows when a mark was posted, and the days of its month, unbroken")
    void daysAndTimesAreNotBroken() {
        var register = page("attendanceRegister", "");

        assertThat(register.select("h2 .unbroken").eachText()).isNotEmpty().allMatch(day -> day.length() == 10);
        assertThat(register.select("table.whole td.short").eachText())
                .anyMatch(cell -> cell.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"));
        assertThat(page("auditPacket", "P-1").select("[data-table=judgements] td.short").eachText())
                .anyMatch(cell -> cell.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"));
    }

    @Test
    @DisplayName("5 CCR 11703(b): agreements of a packet name their elements in words")
    void elementsAreNamed() {
        office.record(new Agreement("A-2", new PupilId("P-1"), "traditional", "IS-T", LocalDate.of(2026, 8, 13),
                LocalDate.of(2027, 6, 4), OptionalInt.of(170), "T-1", Optional.empty(),
                Sets.of("assignmentLength", "optional"), Optional.empty(), Optional.empty()));

        assertThat(page("auditPacket", "P-1").select("[data-table=agreements]").text())
                .contains("Longest time for an assignment; ").doesNotContain("assignmentLength");
    }

    @Test
    void aFewMonthsAreATableAndNoCards() {
        assertThat(page("monthlySummary", "").select("table[data-table] thead th").eachText())
                .contains("Month", "Earned", "ADA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar"})
    @DisplayName("EC 48985: no word of Arabic carries a vowel sign, at which the printed line would be broken")
    void noVowelSigns(String language) {
        var words = new WordBook(List.of(new CoreWording()),
                new Containment(each -> false, Duration.ofSeconds(2),
                        told -> {}))
                .in(language);

        assertThat(words.texts().values()).isNotEmpty().noneMatch(text -> text.matches("(?s).*[\\u064B-\\u0652].*"));
    }

    @Test
    @DisplayName("EC 48985: of two figures with an Arabic comma between them the first is read first")
    void anArabicCommaEndsAFigure() {
        assertThat(Shown.amongRightToLeft("إلى 2026-10-30، 55 يوما")).contains(
                "<bdi dir=\"ltr\">2026-10-30</bdi>", "<bdi dir=\"ltr\">55</bdi>");
    }
}
