package org.manzanita.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzanita.documents.PaperFormat;
import org.manzanita.documents.PaperOrder;
import org.manzanita.model.Assignment;
import org.manzanita.model.Grade;
import org.manzanita.model.Judgement;
import org.manzanita.model.Minutes;
import org.manzanita.model.PupilId;
import org.manzanita.model.WorkKind;

class FormsTest {

    private final Office office = new Office();

    FormsTest() {
        office.agreement(office.pupil("P-1", Grade.GRADE_6, 2026), "traditional", 2026);
        office.taught(LocalDate.of(2026, 8, 10), 4);
    }

    @ParameterizedTest
    @DisplayName("EC 51747(b), (d)(2), (f), 51745.5(c): each notice and record has its parts in every language")
    @CsvSource({"nonparticipationNotice,notice.contact", "returnNotice,return.day",
            "conferenceNote,conference.decision",
            "evaluation,evaluation.finding"})
    void eachNoticeHasItsPartsInEveryLanguage(String kind, String blank) {
        for (var language : new String[]{"en", "es", "ar"}) {
            var paper = office.make(kind, "P-1", language, PaperFormat.HTML);

            assertThat(paper.blanks()).as(language).contains(blank);
            assertThat(page(paper.bytes()).text()).contains("Maya Jiménez");
        }
    }

    @Test
    @DisplayName("EC 51747(b)(1): an evaluation has a line for each of the four indicators of progress")
    void anEvaluationHasALineForEachIndicator() {
        assertThat(office.make("evaluation", "P-1", "en", PaperFormat.HTML).blanks()).contains("evaluation.achievement",
                "evaluation.completion", "evaluation.learning", "evaluation.progressing");
    }

    @Test
    @DisplayName("EC 51747(d)(2): the notice names the day that was recorded")
    void theNoticeNamesTheDayThatWasRecorded() {
        var order = Office.order("nonparticipationNotice", "P-1", "en");
        var paper = office.documents().make(new PaperOrder(order.question(), order.on(), order.kind(), "P-1", "en",
                Map.of("day", "2026-09-18", "notice.missed", "Mathematics at nine")), PaperFormat.HTML);

        assertThat(page(paper.bytes()).text()).contains("On September 18, 2026 it was recorded", "Mathematics at nine");
        assertThatThrownBy(() -> office.documents().make(new PaperOrder(order.question(), order.on(), order.kind(),
                "P-1", "en", Map.of("day", "18 September")), PaperFormat.HTML))
                .hasMessageContaining("no day of the calendar");
    }

    @Test
    @DisplayName("EC 51747.5(b)(1): the work record sets what was judged beside what was assigned")
    void theWorkRecordSetsWhatWasJudgedBesideWhatWasAssigned() {
        var pupil = new PupilId("P-1");
        office.record(new Assignment("W-1", pupil, "A-P-1", "science", Optional.empty(), LocalDate.of(2026, 8, 17),
                LocalDate.of(2026, 8, 21), "Cells & tissues"));
        office.record(new Judgement("J-1", pupil, "W-1", WorkKind.WORK_PRODUCT, LocalDate.of(2026, 8, 21),
                LocalDate.of(2026, 8, 24), "T-1", Optional.empty(), Minutes.of(300), LocalDate.of(2026, 8, 17),
                LocalDate.of(2026, 8, 21), Optional.empty(), false));

        var row = page(office.make("workRecord", "P-1", "en", PaperFormat.HTML).bytes())
                .select("[data-element=work] tbody tr");

        assertThat(row.select("td").eachText()).containsExactly("science", "Cells & tissues", "2026-08-17",
                "2026-08-21", "2026-08-21", "300", "Rosa Delgado", "2026-08-24");
    }

    @ParameterizedTest
    @DisplayName("ISO 14289-1: forms keep PDF/UA-1, as veraPDF finds it")
    @CsvSource({"evaluation,P-1,ar", "workRecord,P-1,es", "nonparticipationNotice,P-1,en", "returnNotice,P-1,ar",
            "conferenceNote,P-1,es"})
    void formsKeepPdfUa(String kind, String about, String language) throws Exception {
        assertThat(PdfUa.breaches(office.make(kind, about, language, PaperFormat.PDF).bytes())).isEmpty();
    }

    private static Document page(byte[] bytes) {
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }
}
