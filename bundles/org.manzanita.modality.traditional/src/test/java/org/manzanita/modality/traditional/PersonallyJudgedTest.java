package org.manzanita.modality.traditional;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.model.Credential;
import org.manzanita.model.CredentialKind;
import org.manzanita.model.Days;
import org.manzanita.model.Educator;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.model.Minutes;
import org.manzanita.model.Party;
import org.manzanita.model.Signature;
import org.manzanita.model.SignatureMethod;
import org.manzanita.model.WorkKind;
import org.manzanita.rules.Finding;
import org.manzanita.rules.Reason;

@DisplayName("EC 51747.5(b)(1): personally judged by a certificated employee of the LEA (T-01, fault 42)")
class PersonallyJudgedTest {

    private static final LocalDate TUE_2025_09_16 = LocalDate.of(2025, 9, 16);
    private static final LocalDate WED_2025_09_17 = LocalDate.of(2025, 9, 17);

    private final Study study = Study.of(Grade.GRADE_6, TUE_2025_09_16, TUE_2025_09_16)
            .assigned("W", TUE_2025_09_16, TUE_2025_09_16);

    private Finding judgedBy(String educator, String reviewer) {
        return judged(educator, reviewer, WED_2025_09_17);
    }

    private Finding judged(String educator, String reviewer, LocalDate judged) {
        return study.judged("W", WorkKind.WORK_PRODUCT, TUE_2025_09_16, judged, educator,
                Optional.of(reviewer).filter(id -> !id.isEmpty()), 240, TUE_2025_09_16, TUE_2025_09_16,
                Optional.empty()).on(TUE_2025_09_16);
    }

    private static void isRefused(Finding finding, String code, String because) {
        assertThat(finding.credit()).isEqualTo(Days.ZERO);
        assertThat(finding.counted()).isEqualTo(Minutes.ZERO);
        assertThat(finding.reasons()).filteredOn(Reason::isRefusal).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(code);
            assertThat(reason.held()).contains(because);
            assertThat(reason.evidence()).isNotEmpty();
        });
    }

    @Test
    void theSupervisingTeachersJudgementCounts() {
        assertThat(judgedBy(Study.SUPERVISOR, "").credit()).isEqualTo(Days.ONE);
    }

    @Test
    @DisplayName("5 CCR 11703(b)(4): another teacher's judgement counts when the supervising teacher reviewed it")
    void anotherTeachersJudgementCountsWhenReviewed() {
        study.teacher("T-2");

        assertThat(judgedBy("T-2", Study.SUPERVISOR).credit()).isEqualTo(Days.ONE);
    }

    @Test
    @DisplayName("5 CCR 11703(b)(4): another teacher's judgement needs the review (AUD-D-11)")
    void anotherTeachersJudgementNeedsTheReview() {
        study.teacher("T-2");

        isRefused(judgedBy("T-2", ""), "NOT_REVIEWED", "T-1 is not recorded to have reviewed it");
    }

    @Test
    void aReviewByAThirdTeacherIsNoReview() {
        study.teacher("T-2").teacher("T-3");

        isRefused(judgedBy("T-2", "T-3"), "NOT_REVIEWED", "the supervising teacher T-1");
    }

    @Test
    void anAideCannotJudge() {
        study.fact(new Educator("A-9", Study.LEA, false));

        isRefused(judgedBy("A-9", Study.SUPERVISOR), "UNQUALIFIED_JUDGE", "A-9 is not certificated");
    }

    @Test
    void aTeacherOfAnotherLeaCannotJudge() {
        study.teacher("T-2").fact(new Educator("T-2", new LeaId("3467314"), true));

        isRefused(judgedBy("T-2", Study.SUPERVISOR), "UNQUALIFIED_JUDGE", "employed by 3467314");
    }

    @Test
    void someoneWhomTheLeaDoesNotKnowCannotJudge() {
        isRefused(judgedBy("T-77", Study.SUPERVISOR), "UNQUALIFIED_JUDGE", "not recorded as an educator");
    }

    @Test
    void aCredentialIsValidOnItsLastDayAndNotTheDayAfter() {
        study.fact(new Educator("T-2", Study.LEA, true)).fact(new Credential("T-2", CredentialKind.EMERGENCY,
                new TreeSet<>(List.of("multipleSubject")), LocalDate.of(2025, 7, 1), WED_2025_09_17));

        assertThat(judged("T-2", Study.SUPERVISOR, WED_2025_09_17).credit()).isEqualTo(Days.ONE);
        isRefused(judged("T-2", Study.SUPERVISOR, WED_2025_09_17.plusDays(1)), "UNQUALIFIED_JUDGE",
                "held no valid credential on 2025-09-18");
    }

    @Test
    void aParentWhoIsATeacherCannotJudgeTheirOwnChild() {
        study.teacher("T-2").fact(new Signature("A-1", Study.MAYA, Party.PARENT_OR_GUARDIAN, "T-2",
                LocalDate.of(2025, 8, 1), SignatureMethod.PAPER, Optional.empty(), Optional.empty()));

        isRefused(judgedBy("T-2", Study.SUPERVISOR), "UNQUALIFIED_JUDGE", "the pupil's parent");
    }

    @Test
    void workCannotBeJudgedBeforeItWasHandedIn() {
        isRefused(judged(Study.SUPERVISOR, "", TUE_2025_09_16.minusDays(1)), "JUDGED_BEFORE_SUBMITTED",
                "before it was handed in on 2025-09-16");
    }

    @Test
    void onTheDayItWasHandedInWorkCanBeJudged() {
        assertThat(judged(Study.SUPERVISOR, "", TUE_2025_09_16).credit()).isEqualTo(Days.ONE);
    }

    @Test
    void aJudgementOfAnUnknownAssignmentIsNamedAndNotCounted() {
        study.judged("unknown", WorkKind.WORK_PRODUCT, TUE_2025_09_16, WED_2025_09_17, Study.SUPERVISOR,
                Optional.empty(), 240, TUE_2025_09_16, TUE_2025_09_16, Optional.empty());

        assertThat(study.on(TUE_2025_09_16).counted()).isEqualTo(Minutes.ZERO);
        assertThat(study.on(TUE_2025_09_16).reasons()).extracting(Reason::code).contains("UNKNOWN_ASSIGNMENT");
    }

    @Test
    void workThatWouldNotHaveMadeTheDayIsNamedBesideTheShortfall() {
        study.judged("W", WorkKind.WORK_PRODUCT, TUE_2025_09_16, WED_2025_09_17, "T-77", Optional.empty(), 100,
                TUE_2025_09_16, TUE_2025_09_16, Optional.empty());

        assertThat(study.on(TUE_2025_09_16).reasons()).extracting(Reason::code)
                .containsExactly("BELOW_MINIMUM_DAY", "UNQUALIFIED_JUDGE");
    }
}
