package org.manzanita.law.california;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.manzanita.model.Agreement;
import org.manzanita.model.EntityType;
import org.manzanita.model.Grade;
import org.manzanita.model.Party;
import org.manzanita.model.Sets;
import org.manzanita.model.Status;
import org.manzanita.rules.Reason;

class AgreementRulesTest {

    private static final LocalDate TUE_2025_09_09 = LocalDate.of(2025, 9, 9);
    private static final LocalDate FRI_2025_09_12 = LocalDate.of(2025, 9, 12);

    @Nested
    @DisplayName("EC 51747(g)(1)-(8), A-02")
    class Elements {

        private final AgreementElementsRule rule = new AgreementElementsRule();

        @Test
        void aCompleteAgreementIsLeftAlone() {
            assertThat(stay().says(rule)).isEmpty();
        }

        @Test
        void everyMissingElementIsNamedWithItsSection() {
            var study = Study.inDistrict().agreement("A-1", TUE_2025_09_09, FRI_2025_09_12, "trip",
                    Sets.of("objectives"));

            assertThat(study.left(rule)).isEmpty();
            assertThat(study.refusals(rule)).singleElement().satisfies(reason -> assertThat(reason.held()).isEqualTo(
                    "Agreement A-1 does not state methods (EC 51747(g)(2)); resources (EC 51747(g)(3))."));
        }

        @Test
        void anElementThatCameWith2021To22IsNotMissedBefore() {
            var before = LocalDate.of(2019, 9, 10);
            assertThat(Study.inDistrict().agreement("A-1", before, before.plusDays(3), "trip",
                    Sets.of("objectives", "methods")).left(rule)).hasSize(4);
        }

        @Test
        @DisplayName("EC 51747(g)(6)")
        void grade9NeedsCourseCreditsAndGrade6AMeasureIsEnough() {
            assertThat(measured(Grade.GRADE_6).left(rule)).hasSize(4);
            assertThat(measured(Grade.GRADE_9).refusals(rule)).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo("AGREEMENT_ELEMENT_MISSING");
                assertThat(reason.under().section()).isEqualTo("EC 51747(g)(6)");
            });
        }

        @Test
        @DisplayName("EC 51747(g)(8), E-02")
        void onlyTheAgreementOfAReferredPupilStatesTheClassroomAlternative() {
            assertThat(stay().since(Status.EXPULSION_REFERRED, TUE_2025_09_09, "").refusals(rule)).singleElement()
                    .satisfies(reason -> assertThat(reason.held()).contains("classroom alternative"));
        }

        private static Study measured(Grade grade) {
            return Study.inDistrict(grade, LocalDate.of(2011, 1, 1)).with(new Agreement("A-1", Study.MAYA,
                    StudyLaw.MODALITY, "trip", TUE_2025_09_09, FRI_2025_09_12, OptionalInt.empty(), "T-1",
                    Optional.empty(), Sets.of("objectives", "methods", "resources"), Optional.<BigDecimal>empty(),
                    Optional.of("standards of the grade")));
        }
    }

    @Test
    @DisplayName("EC 51747(g)(5), fault 34")
    void anAgreementOverTheEndOfTheSchoolYearIsValidUntilThen() {
        var study = Study.inDistrict().agreement("A-1", LocalDate.of(2026, 1, 12), LocalDate.of(2026, 7, 1));

        assertThat(study.left(new AgreementLengthRule())).isNotEmpty().contains(LocalDate.of(2026, 2, 3));
        assertThat(study.refusals(new AgreementLengthRule())).singleElement().satisfies(reason -> assertThat(
                reason.held()).contains("past 2026-06-30", "(reading agreementPastSchoolYear = firstYearOnly)"));
        assertThat(Study.inDistrict().agreement("A-1", LocalDate.of(2026, 1, 12), LocalDate.of(2026, 6, 30))
                .says(new AgreementLengthRule())).isEmpty();
    }

    @Test
    @DisplayName("A-03, fault 35")
    void anIepThatBeginsLaterNeedsItsTeachersSignatureFromThenOn() {
        var study = Study.inDistrict().agreement("A-1", LocalDate.of(2025, 8, 18), LocalDate.of(2025, 12, 19))
                .signedByAll("A-1", LocalDate.of(2025, 8, 11)).since(Status.IEP, LocalDate.of(2025, 10, 6), "T-2");
        assertThat(study.left(new SignatureRule())).isNotEmpty()
                .allMatch(day -> day.isBefore(LocalDate.of(2025, 10, 6)));

        study.signed("A-1", Party.SPECIAL_EDUCATION_TEACHER, LocalDate.of(2025, 10, 8));
        assertThat(study.left(new SignatureRule())).contains(LocalDate.of(2025, 10, 3), LocalDate.of(2025, 10, 9))
                .doesNotContain(LocalDate.of(2025, 10, 6), LocalDate.of(2025, 10, 8));
    }

    @Nested
    @DisplayName("EC 46300.7, A-06")
    class PriorPermission {

        private final PermissionRule rule = new PermissionRule();

        @Test
        void permissionTheDayBeforeIsEnough() {
            assertThat(stay().permission("A-1", TUE_2025_09_09.minusDays(1)).left(rule)).hasSize(4);
        }

        @Test
        @DisplayName("G-01")
        void permissionOnTheSecondDayServesNoDayOfAShortStayUnlessTheLeaReadsSo() {
            var study = stay().permission("A-1", LocalDate.of(2025, 9, 10));

            assertThat(study.left(rule)).isEmpty();
            assertThat(study.refusals(rule)).singleElement().satisfies(reason -> assertThat(reason.held())
                    .contains("(reading latePermission = losesStay)"));
            assertThat(study.setting("latePermission", "afterPermission").left(rule))
                    .containsExactly(LocalDate.of(2025, 9, 11), FRI_2025_09_12);
        }

        @Test
        void permissionThatDoesNotStateTheResourcesIsNone() {
            var study = stay().permission("A-1", TUE_2025_09_09.minusDays(1), "dates", "methods", "evaluation");

            assertThat(study.left(rule)).isEmpty();
            assertThat(study.refusals(rule)).singleElement().satisfies(reason -> assertThat(reason.held())
                    .contains("does not state resources", "(reading shortTermPermission = required)"));
        }

        @Test
        @DisplayName("A-08")
        void theParentsSignatureBeforehandIsPermission() {
            assertThat(stay().signed("A-1", Party.PARENT_OR_GUARDIAN, TUE_2025_09_09.minusDays(1)).left(rule))
                    .hasSize(4);
        }

        @Test
        @DisplayName("G-01")
        void anLeaCanChooseNotToAskForIt() {
            assertThat(stay().setting("shortTermPermission", "notRequired").left(rule)).hasSize(4);
        }

        @Test
        @DisplayName("G-18")
        void anAdultPupilAndACharterNeedNone() {
            assertThat(Study.inDistrict(Grade.GRADE_12, LocalDate.of(2007, 9, 1))
                    .agreement("A-1", TUE_2025_09_09, FRI_2025_09_12).left(rule)).hasSize(4);
            assertThat(Study.in(EntityType.CHARTER).agreement("A-1", TUE_2025_09_09, FRI_2025_09_12).left(rule))
                    .hasSize(4);
        }

        @Test
        void withoutAnyNothingIsEarned() {
            assertThat(stay().refusals(rule)).extracting(Reason::code).containsExactly("PERMISSION_MISSING");
        }
    }

    private static Study stay() {
        return Study.inDistrict().agreement("A-1", TUE_2025_09_09, FRI_2025_09_12);
    }
}
