package org.manzanita.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzanita.documents.DocumentException;
import org.manzanita.documents.PaperFormat;
import org.manzanita.documents.PaperOrder;
import org.manzanita.modality.traditional.internal.TraditionalWording;
import org.manzanita.model.Grade;
import org.manzanita.model.Pupil;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;

class AgreementPaperTest {

    private static final Set<String> BEFORE_2021 = Set.of("submission", "reporting", "objectives", "methods",
            "evaluation", "resources", "assignmentLength", "missedAssignments", "accomplishment", "optional");

    private static final Set<String> ADDED_IN_2021 = Set.of("parentCommunication", "connectivity",
            "satisfactoryProgress", "supports");

    private final Office office = new Office();

    @ParameterizedTest
    @DisplayName("EC 51747(g)(1)-(8): a year's written agreement holds just the elements of that year")
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void aYearsAgreementHoldsJustItsElements(int year) {
        var pupil = office.pupil("P-1", Grade.GRADE_6, year);
        office.agreement(pupil, "traditional", year);
        var expected = new TreeSet<>(BEFORE_2021);
        expected.addAll(Set.of("duration", "signatures"));
        if (year >= 2021) {
            expected.addAll(ADDED_IN_2021);
        }

        assertThat(elements(page("A-P-1"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("EC 51749.6(a): a year's learning agreement holds just the elements of that year")
    @CsvSource({"2020,9", "2021,19", "2026,19"})
    void aYearsLearningAgreementHoldsJustItsElements(int year, int count) {
        var pupil = office.pupil("P-1", Grade.GRADE_9, year);
        office.agreement(pupil, "course-based", year);

        var elements = elements(page("A-P-1"));

        assertThat(elements).contains("policySummary", "courseDuration", "progressMeasure").hasSize(count);
        assertThat(elements.contains("supports")).isEqualTo(year >= 2021);
    }

    @Test
    @DisplayName("EC 51747(g)(8): the classroom alternative is stated for a pupil referred for expulsion, and for no other")
    void theClassroomAlternativeIsStatedForAPupilReferredForExpulsion() {
        var pupil = office.pupil("P-1", Grade.GRADE_8, 2026);
        office.agreement(pupil, "traditional", 2026);
        assertThat(elements(page("A-P-1"))).doesNotContain("classroomAlternative");

        office.record(
                new PupilStatus(pupil, Status.EXPULSION_REFERRED, LocalDate.of(2026, 8, 1), Optional.empty(), ""));

        assertThat(elements(page("A-P-1"))).contains("classroomAlternative");
    }

    @Test
    @DisplayName("EC 51747(g)(6): high school states course credits; the elementary grades may state another measure")
    void highSchoolStatesCourseCreditsAndElementaryGradesAMeasure() {
        office.agreement(office.pupil("P-11", Grade.GRADE_11, 2026), "traditional", 2026);
        office.agreement(office.pupil("P-2", Grade.GRADE_2, 2026), "traditional", 2026);

        assertThat(page("A-P-11").select("[data-element=accomplishment]").text()).contains("Course credits: 60")
                .doesNotContain("elementary");
        assertThat(page("A-P-2").select("[data-element=accomplishment]").text()).contains("elementary");
    }

    @ParameterizedTest
    @DisplayName("EC 51747(g)(9): who has a line to sign on follows from year, age and IEP")
    @CsvSource({"2019,11,false,'pupil,parentOrGuardian,supervisingTeacher'",
            "2021,11,false,'pupil|parentOrGuardian,supervisingTeacher'",
            "2026,11,false,'pupil,parentOrGuardian,supervisingTeacher'",
            "2026,19,false,'pupil,supervisingTeacher'",
            "2026,11,true,'pupil,parentOrGuardian,supervisingTeacher,specialEducationTeacher'"})
    void whoSignsFollowsFromYearAgeAndIep(int year, int age, boolean iep, String parties) {
        var pupil = office.pupil("P-1", Grade.GRADE_6, year);
        office.record(new Pupil(pupil, LocalDate.of(year - age, 3, 1), Optional.empty(), Optional.empty()));
        if (iep) {
            office.record(new PupilStatus(pupil, Status.IEP, LocalDate.of(year, 7, 1), Optional.empty(), ""));
        }
        office.agreement(pupil, "traditional", year);

        assertThat(page("A-P-1").select("[data-party]").eachAttr("data-party"))
                .containsExactlyInAnyOrder(parties.split(","));
    }

    @Test
    @DisplayName("EC 51747(g)(3): a replaced template without an element that the law requires is refused")
    void aReplacedTemplateWithoutARequiredElementIsRefused() {
        office.agreement(office.pupil("P-1", Grade.GRADE_6, 2026), "traditional", 2026);
        var own = new OwnTemplate("agreement", OwnTemplate.shipped("agreement")
                .replace("{{#elements}}", "{{#elements}}{{#isResources}}").replace("{{/elements}}", "{{/isResources}}"
                        + "{{/elements}}"));

        assertThatThrownBy(() -> office.documents(own).make(Office.order("agreement", "A-P-1", "en"),
                PaperFormat.HTML)).isInstanceOf(DocumentException.class)
                .hasMessageContaining("would lack what the law requires")
                .hasMessageContaining("resources (EC 51747(g)(3))")
                .hasMessageContaining("optional (EC 51747(g)(8))");
    }

    @Test
    @DisplayName("EC 51749.6(a): a replaced template of a learning agreement is held to the learning agreement's elements")
    void aReplacedTemplateOfALearningAgreementIsRefusedLikewise() {
        office.agreement(office.pupil("P-1", Grade.GRADE_10, 2026), "course-based", 2026);
        var own = new OwnTemplate("agreement", OwnTemplate.shipped("agreement")
                .replace("{{#elements}}", "{{#elements}}{{#isResources}}").replace("{{/elements}}", "{{/isResources}}"
                        + "{{/elements}}")
                .replace("data-party=\"{{party}}\"", "data-party=\"pupil\""));

        assertThatThrownBy(() -> office.documents(own).make(Office.order("agreement", "A-P-1", "en"),
                PaperFormat.HTML)).isInstanceOf(DocumentException.class)
                .hasMessageContaining("would lack what the law requires")
                .hasMessageContaining("policySummary (EC 51749.6").hasMessageContaining("courseDuration (EC 51749.6")
                .hasMessageContaining("parentOrGuardian (EC 51749.6(b)");
    }

    @Test
    @DisplayName("EC 51747(g)(9): a replaced template without a line for each signer is refused")
    void aReplacedTemplateWithoutALineForEachSignerIsRefused() {
        office.agreement(office.pupil("P-1", Grade.GRADE_6, 2026), "traditional", 2026);
        var own = new OwnTemplate("agreement",
                OwnTemplate.shipped("agreement").replace("data-party=\"{{party}}\"", "data-party=\"pupil\""));

        assertThatThrownBy(() -> office.documents(own).make(Office.order("agreement", "A-P-1", "en"),
                PaperFormat.PDF)).isInstanceOf(DocumentException.class)
                .hasMessageContaining("parentOrGuardian (EC 51747(g)(9)(A))")
                .hasMessageContaining("supervisingTeacher (EC 51747(g)(9)(A))");
    }

    @Test
    void aReplacedTemplateThatHoldsEveryElementTakesThePlaceOfTheShippedOne() {
        office.agreement(office.pupil("P-1", Grade.GRADE_6, 2026), "traditional", 2026);
        var own = new OwnTemplate("agreement",
                OwnTemplate.shipped("agreement").replace("<main>", "<main><p>Our own paper.</p>"));

        var paper = office.documents(own).make(Office.order("agreement", "A-P-1", "en"), PaperFormat.HTML);

        assertThat(text(paper.bytes())).contains("Our own paper.");
    }

    @Test
    void aTemplateThatReadersCannotUseIsRefused() {
        office.agreement(office.pupil("P-1", Grade.GRADE_6, 2026), "traditional", 2026);
        var own = new OwnTemplate("agreement", OwnTemplate.shipped("agreement").replace(" scope=\"row\"", "")
                .replace(" scope=\"col\"", "").replace("<h2>{{>agreement.terms}}</h2>", ""));

        assertThatThrownBy(() -> office.documents(own).make(Office.order("agreement", "A-P-1", "en"),
                PaperFormat.HTML)).hasMessageContaining("would not be accessible")
                .hasMessageContaining("a table has no header cells with a scope");
    }

    @Test
    void aTemplateThatNamesWhatItIsNotGivenIsRefused() {
        office.agreement(office.pupil("P-1", Grade.GRADE_6, 2026), "traditional", 2026);
        var own = new OwnTemplate("agreement", "<p>{{noSuchValue}}</p>");

        assertThatThrownBy(() -> office.documents(own).make(Office.order("agreement", "A-P-1", "en"),
                PaperFormat.HTML)).hasMessageContaining("cannot be used").hasMessageContaining("noSuchValue");
    }

    @Test
    void withoutAModalityNoPaperHasAWordOfIt() {
        office.agreement(office.pupil("P-1", Grade.GRADE_6, 2026), "traditional", 2026);
        var traditionalOnly = office.documents(List.of(new CoreWording(), new TraditionalWording()));

        for (var language : List.of("en", "es", "ar")) {
            var paper = traditionalOnly.make(Office.order("agreement", "A-P-1", language), PaperFormat.HTML);
            assertThat(text(paper.bytes())).doesNotContainIgnoringCase("course-based").doesNotContain("51749");
        }
    }

    @Test
    void anAgreementOfAModalityThatIsNotInstalledIsNotWritten() {
        office.agreement(office.pupil("P-1", Grade.GRADE_6, 2026), "unheard-of", 2026);

        assertThatThrownBy(() -> page("A-P-1")).isInstanceOf(DocumentException.class)
                .hasMessageContaining("'unheard-of'").hasMessageContaining("Install the feature");
    }

    @Test
    void whatIsToBeFilledInIsNamedAndCanBeGiven() {
        office.agreement(office.pupil("P-1", Grade.GRADE_6, 2026), "traditional", 2026);
        var order = Office.order("agreement", "A-P-1", "en");
        var blanks = office.documents().make(order, PaperFormat.HTML).blanks();
        assertThat(blanks).contains("submission.place", "submission.time", "reporting.manner");

        var filled = new PaperOrder(order.question(), order.on(), order.kind(), order.about(), "en",
                Map.of("submission.place", "Room 12 & the <library>"));
        var paper = office.documents().make(filled, PaperFormat.HTML);

        assertThat(paper.blanks()).doesNotContain("submission.place").hasSize(blanks.size() - 1);
        assertThat(Jsoup.parse(text(paper.bytes())).text()).contains("Place: Room 12 & the <library>");
    }

    @Test
    void whatIsGivenForABlankThatIsNotThereIsRefused() {
        office.agreement(office.pupil("P-1", Grade.GRADE_6, 2026), "traditional", 2026);
        var order = Office.order("agreement", "A-P-1", "en");
        var wrong = new PaperOrder(order.question(), order.on(), order.kind(), order.about(), "en",
                Map.of("submission.plce", "Room 12"));

        assertThatThrownBy(() -> office.documents().make(wrong, PaperFormat.HTML))
                .hasMessageContaining("no blank submission.plce").hasMessageContaining("submission.place");
    }

    @Test
    void aNameIsTextAndNoMarkup() {
        var pupil = new PupilId("P-1");
        office.pupil("P-1", Grade.GRADE_6, 2026);
        office.name("P-1", "<script>alert(1)</script>", "{{lea}} & \"Sons\"");
        office.agreement(pupil, "traditional", 2026);

        var page = page("A-P-1");

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select(".facts td").eachText().getFirst())
                .isEqualTo("<script>alert(1)</script> {{lea}} & \"Sons\"");
    }

    private Document page(String agreementId) {
        return Jsoup.parse(text(office.make("agreement", agreementId, "en", PaperFormat.HTML).bytes()));
    }

    private static Set<String> elements(Document page) {
        return new TreeSet<>(page.select("[data-element]").eachAttr("data-element"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
