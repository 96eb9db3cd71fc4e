package org.manzanita.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.documents.PaperFormat;
import org.manzanita.documents.PaperKind;
import org.manzanita.documents.PaperOrder;

/** Papers for the LEA, its auditor and the state, of a year of which something is on record. */
class LeaPapersTest {

    private static final LocalDate ASKED = LocalDate.of(2027, 5, 3);
    private static final List<String> LEA_PAPERS = List.of("attendanceRegister", "monthlySummary", "ratioWorksheet",
            "p2Reconciliation", "annualReconciliation");

    private static final Map<String, String> DRAWN = Map.of("startValue", "20260630", "size", "3");

    private final Office office = new Office();

    LeaPapersTest() {
        YearOnRecord.in(office);
    }

    static List<String> papers() {
        return LEA_PAPERS;
    }

    private static PaperOrder order(String kind, String about, String language, Map<String, String> with) {
        var order = Office.order(kind, about, language);
        return new PaperOrder(order.question(), ASKED, kind, about, language, with);
    }

    private Document page(String kind, String about, String language, Map<String, String> with) {
        return Jsoup.parse(new String(office.documents()
                .make(order(kind, about, language, with), PaperFormat.HTML).bytes(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @DisplayName("EC 41601, 51745.6, 5 CCR 11703: each paper holds its reports' tables in every language, to be attested")
    @MethodSource("papers")
    void eachPaperHoldsItsTablesInEveryLanguage(String kind) {
        int tables = 0;
        for (var language : new String[]{"en", "es", "ar"}) {
            var page = page(kind, "", language, Map.of());

            assertThat(page.select("[data-party]").eachAttr("data-party")).containsExactly("supervisingTeacher",
                    "site");
            assertThat(page.select("[data-table]")).as(language).isNotEmpty();
            tables = tables == 0 ? page.select("[data-table]").size() : tables;
            assertThat(page.select("[data-table]")).as(language).hasSize(tables);
        }
    }

    @ParameterizedTest
    @DisplayName("EC 48985: nothing of a report stays in English on paper but names, and what the law says of a code")
    @MethodSource("papers")
    void nothingOfAReportStaysInEnglish(String kind) {
        for (var language : new String[]{"es", "ar"}) {
            var left = new TreeSet<>(page(kind, "", language, Map.of()).select("[lang=en]").eachText());

            left.removeIf(text -> text.matches("[A-Z_]+: .*"));
            assertThat(left).as(language).isSubsetOf("Oak Avenue School", "main");
        }
    }

    @Test
    void formulasKeepTheirDirectionAmongArabicWords() {
        var page = page("ratioWorksheet", "", "ar", Map.of());

        assertThat(page.select("section bdi[dir=ltr]").eachText()).contains("ADA 0.00 / FTE 0.02 = 0.00",
                "480.00 (second period report) / FTE 20.00 (second period report) = 24.00 (EC 51745.6(a))");
    }

    @Test
    @DisplayName("5 CCR 11703(b)(4): the register names the pupils, and a month and a school can be chosen")
    void theRegisterNamesThePupils() {
        var page = page("attendanceRegister", "", "en", Map.of("month", "1", "school", Office.SCHOOL));

        assertThat(page.select("section").text()).contains("Oak Avenue School, school month 1",
                "Maya Jiménez (P-1)", "0 0 0 0 0");
        assertThat(page.select("[data-table] td").eachText()).contains("AGREEMENT_NOT_SIGNED");
        assertThat(page("attendanceRegister", "", "en", Map.of()).text()).contains("school month 2");
        assertThatThrownBy(() -> page("attendanceRegister", "", "en", Map.of("month", "August")))
                .hasMessageContaining("'August' is no school month");
    }

    @ParameterizedTest
    @DisplayName("5 CCR 11703(b): the packet holds each fact with its entry, the register and the exceptions")
    @ValueSource(strings = {"en", "es", "ar"})
    void thePacketHoldsEachFactWithItsEntry(String language) {
        var page = page("auditPacket", "P-1", language, Map.of("period", "P-2"));

        assertThat(page.select("section[data-element]").eachAttr("data-element")).contains("pupils", "enrollments",
                "agreements", "assignments", "judgements", "register", "claims", "exceptions");
        assertThat(page.select("[data-table=register] tbody tr")).hasSize(40);
        assertThat(page.select("[data-table=judgements]").text()).contains("J-1", "300", "#");
        assertThat(page.select("table.facts").text()).contains("Maya Jiménez", "P-1");
        var headings = page.select("[data-table=register] th, [data-table=assignments] th, .card th").eachText();
        assertThat(headings).doesNotContain("assignedOn", "scheduledDays");
        if (!language.equals("en")) {
            assertThat(headings).doesNotContain("Counted", "Assigned on", "Scheduled days");
        }
    }

    @ParameterizedTest
    @DisplayName("5 CCR 19852: a sample as a paper names its pupils, its schools and how they were drawn")
    @ValueSource(strings = {"en", "es", "ar"})
    void aSampleAsAPaperSaysHowItWasDrawn(String language) {
        var page = page("auditSample", "", language, DRAWN);

        assertThat(page.select("[data-table=sample] tbody tr")).hasSize(1);
        assertThat(page.select("[data-table=sample] tbody").text()).contains("Maya Jiménez (P-1)",
                "Oak Avenue School", "4-6");
        assertThat(page.text()).contains("20260630", "SHA-256");
        var left = page.select("span[lang=en]").eachText();
        assertThat(left).isSubsetOf("Oak Avenue School", "4-6");
    }

    @Test
    void aSampleWithoutAStartValueAndASizeIsRefusedInWords() {
        assertThatThrownBy(() -> page("auditSample", "", "en", Map.of("startValue", "x", "size", "3")))
                .hasMessageContaining("startValue is 'x'").hasMessageContaining("startValue=20260630");
        assertThatThrownBy(() -> page("auditSample", "", "en", Map.of("startValue", "7", "size", "0")))
                .hasMessageContaining("size is '0'");
    }

    static Stream<String> allPapers() {
        return Stream.concat(LEA_PAPERS.stream(), Stream.of("auditPacket", "nonparticipationNotice", "returnNotice",
                "conferenceNote", "evaluation", "workRecord"));
    }

    @ParameterizedTest
    @DisplayName("EC 51747, 51747.5, 5 CCR 11703: a replaced template that loses any part is refused, and the part named")
    @MethodSource("allPapers")
    void aReplacedTemplateThatLosesAPartIsRefused(String kind) {
        var about = LEA_PAPERS.contains(kind) ? "" : "P-1";
        var whole = OwnTemplate.shipped("form");
        var parts = new ArrayList<String>(page(kind, about, "en", Map.of()).select("[data-element]")
                .eachAttr("data-element"));
        parts.remove("signatures");
        var tables = page(kind, about, "en", Map.of()).select("[data-table]").eachAttr("data-table");

        assertThat(parts).isNotEmpty();
        assertThatThrownBy(() -> made(kind, about,
                whole.replace("data-element=\"{{sectionName}}\"", "data-element=\"own-{{sectionName}}\"")))
                .hasMessageContaining("would lack")
                .satisfies(refused -> assertThat(refused.getMessage()).contains(parts));
        if (!tables.isEmpty()) {
            assertThatThrownBy(() -> made(kind, about, whole.replace(" data-table=\"{{sectionName}}\"", "")))
                    .hasMessageContaining(tables.getFirst());
        }
        if (page(kind, about, "en", Map.of()).select("[data-party]").size() > 0) {
            assertThatThrownBy(() -> made(kind, about, whole.replace("data-party", "data-who")))
                    .hasMessageContaining("supervisingTeacher");
        }
    }

    private void made(String kind, String about, String template) {
        office.documents(new OwnTemplate(kind, template)).make(order(kind, about, "en", Map.of()), PaperFormat.HTML);
    }

    @ParameterizedTest
    @DisplayName("ISO 14289-1: papers of the LEA keep PDF/UA-1, as veraPDF finds it")
    @CsvSource({"attendanceRegister,'',ar", "monthlySummary,'',es", "ratioWorksheet,'',en", "p2Reconciliation,'',ar",
            "annualReconciliation,'',es", "auditPacket,P-1,en", "auditSample,'',ar"})
    void papersOfTheLeaKeepPdfUa(String kind, String about, String language) throws Exception {
        var with = kind.equals("auditSample") ? DRAWN : Map.<String, String>of();
        var pdf = office.documents().make(order(kind, about, language, with), PaperFormat.PDF).bytes();

        assertThat(PdfUa.breaches(pdf)).isEmpty();
    }

    @Test
    void everyPaperOfTheLeaIsHere() {
        assertThat(office.documents().kinds().stream().filter(kind -> kind.about() == PaperKind.About.LEA)
                .map(PaperKind::name).filter(kind -> !kind.equals("auditSample")))
                .containsExactlyInAnyOrderElementsOf(LEA_PAPERS);
    }
}
