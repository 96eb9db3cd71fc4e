package org.manzanita.law.california;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.manzanita.model.Grade;
import org.manzanita.model.Party;
import org.manzanita.model.Signature;
import org.manzanita.model.SignatureMethod;
import org.manzanita.model.Status;
import org.manzanita.rules.Reason;

class SignatureRuleTest {

    private static final LocalDate MON_2025_08_18 = LocalDate.of(2025, 8, 18);
    private static final LocalDate FRI_2025_12_19 = LocalDate.of(2025, 12, 19);
    private static final LocalDate FRI_2025_08_15 = LocalDate.of(2025, 8, 15);
    private static final LocalDate MON_2025_08_25 = LocalDate.of(2025, 8, 25);
    private static final LocalDate TUE_2025_08_26 = LocalDate.of(2025, 8, 26);

    private final SignatureRule rule = new SignatureRule();

    @Nested
    @DisplayName("EC 51747(g)(9)(A)(i), long-term")
    class LongTerm {

        @Test
        void anAgreementSignedByAllTheDayBeforeCoversEveryDay() {
            var study = longTerm().signedByAll("A-1", FRI_2025_08_15);

            assertThat(study.left(rule)).isEqualTo(study.period().schooldays());
            assertThat(study.says(rule)).singleElement().satisfies(ruling -> {
                assertThat(ruling.reason().code()).isEqualTo("AGREEMENT_IN_FORCE");
                assertThat(ruling.reason().evidence()).hasSize(4);
            });
        }

        @Test
        void daysThroughTheLateSignatureAreLostAndTheNextSchooldayIsNot() {
            var study = longTerm().signed("A-1", Party.PUPIL, FRI_2025_08_15)
                    .signed("A-1", Party.SUPERVISING_TEACHER, FRI_2025_08_15)
                    .signed("A-1", Party.PARENT_OR_GUARDIAN, MON_2025_08_25);

            assertThat(study.left(rule).getFirst()).isEqualTo(TUE_2025_08_26);
            assertThat(study.refusals(rule)).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo("AGREEMENT_SIGNED_LATE");
                assertThat(reason.under().toString()).isEqualTo("EC 51747(g)(9)(A)(i) [A-04]");
                assertThat(reason.held()).contains("2025-08-25", "lateLongTermSignature = afterCompletion");
            });
        }

        @Test
        void signedOnTheFirstDayIsNotSignedBeforeIt() {
            assertThat(longTerm().signedByAll("A-1", MON_2025_08_18).left(rule)).doesNotContain(MON_2025_08_18)
                    .contains(LocalDate.of(2025, 8, 19));
        }

        @Test
        void anAgreementThatAPartyNeverSignedEarnsNothing() {
            var study = longTerm().signed("A-1", Party.PUPIL, FRI_2025_08_15)
                    .signed("A-1", Party.SUPERVISING_TEACHER, FRI_2025_08_15);

            assertThat(study.left(rule)).isEmpty();
            assertThat(study.refusals(rule)).extracting(Reason::code).containsExactly("AGREEMENT_NOT_SIGNED");
            assertThat(study.refusals(rule).getFirst().held()).isEqualTo(
                    "Agreement A-1 lacks the signature of the parent or guardian.");
        }

        @Test
        @DisplayName("G-04, read as: only a re-executed agreement")
        void underTheReExecutedReadingALateAgreementEarnsNothing() {
            assertThat(late("reExecutedOnly").left(rule)).isEmpty();
        }

        @Test
        @DisplayName("G-04, read as: the whole agreement is void")
        void underTheVoidReadingALateAgreementEarnsNothing() {
            assertThat(late("voidAgreement").left(rule)).isEmpty();
        }

        @Test
        @DisplayName("G-04, read as: the same day, if time-stamped")
        void underTheTimeStampReadingPaperWaitsForTheNextDayAndAnElectronicSignatureDoesNot() {
            assertThat(late("sameDayIfTimeStamped").left(rule).getFirst()).isEqualTo(TUE_2025_08_26);

            var electronic = longTerm().setting("lateLongTermSignature", "sameDayIfTimeStamped")
                    .signed("A-1", Party.PUPIL, FRI_2025_08_15)
                    .signed("A-1", Party.SUPERVISING_TEACHER, FRI_2025_08_15)
                    .with(electronic(MON_2025_08_25, Optional.of("EV-1")));
            assertThat(electronic.left(rule).getFirst()).isEqualTo(MON_2025_08_25);
        }

        private Study late(String reading) {
            return longTerm().setting("lateLongTermSignature", reading).signedByAll("A-1", MON_2025_08_25);
        }
    }

    @Nested
    @DisplayName("A-03: who signs")
    class Signers {

        @Test
        void aPupilOfEighteenOnTheDayOfSigningNeedsNoParent() {
            var adult = Study.inDistrict(Grade.GRADE_12, FRI_2025_08_15.minusYears(18))
                    .agreement("A-1", MON_2025_08_18, FRI_2025_12_19)
                    .signed("A-1", Party.PUPIL, FRI_2025_08_15)
                    .signed("A-1", Party.SUPERVISING_TEACHER, FRI_2025_08_15);
            var minor = Study.inDistrict(Grade.GRADE_12, FRI_2025_08_15.minusYears(18).plusDays(1))
                    .agreement("A-1", MON_2025_08_18, FRI_2025_12_19)
                    .signed("A-1", Party.PUPIL, FRI_2025_08_15)
                    .signed("A-1", Party.SUPERVISING_TEACHER, FRI_2025_08_15);

            assertThat(adult.left(rule)).isNotEmpty();
            assertThat(minor.left(rule)).isEmpty();
        }

        @Test
        void aPupilWithAnIepNeedsTheSpecialEducationTeacher() {
            var study = longTerm().since(Status.IEP, LocalDate.of(2024, 9, 1), "T-2").signedByAll("A-1",
                    FRI_2025_08_15);
            assertThat(study.left(rule)).isEmpty();

            study.signed("A-1", Party.SPECIAL_EDUCATION_TEACHER, FRI_2025_08_15);
            assertThat(study.left(rule)).isEqualTo(study.period().schooldays());
        }

        @Test
        @DisplayName("EC 51747(g)(9)(F)")
        void in2021To22PupilOrParentIsEnough() {
            var study = Study.inDistrict().agreement("A-1", LocalDate.of(2021, 8, 16), LocalDate.of(2021, 12, 17))
                    .signed("A-1", Party.PUPIL, LocalDate.of(2021, 10, 15))
                    .signed("A-1", Party.SUPERVISING_TEACHER, LocalDate.of(2021, 10, 15));

            assertThat(study.left(rule)).isEqualTo(study.period().schooldays());
        }

        @Test
        void aSupervisorWhoIsNoCertificatedEmployeeDoesNotCount() {
            var study = longTerm().signed("A-1", Party.PUPIL, FRI_2025_08_15)
                    .signed("A-1", Party.PARENT_OR_GUARDIAN, FRI_2025_08_15)
                    .with(new Signature("A-1", Study.MAYA, Party.SUPERVISING_TEACHER, "aide", FRI_2025_08_15,
                            SignatureMethod.PAPER, Optional.empty(), Optional.empty()));

            assertThat(study.left(rule)).isEmpty();
            assertThat(study.says(rule)).anyMatch(ruling -> ruling.reason().code().equals("SIGNATURE_NOT_COUNTED"));
        }

        @Test
        @DisplayName("EC 51747(g)(9)(E)")
        void anElectronicSignatureWithoutEvidenceDoesNotCount() {
            var study = longTerm().signed("A-1", Party.PUPIL, FRI_2025_08_15)
                    .signed("A-1", Party.SUPERVISING_TEACHER, FRI_2025_08_15)
                    .with(electronic(FRI_2025_08_15, Optional.empty()));
            assertThat(study.left(rule)).isEmpty();
            assertThat(study.says(rule)).anyMatch(ruling -> ruling.reason().under().rule().equals("A-07"));

            study.with(electronic(FRI_2025_08_15, Optional.of("EV-1")));
            assertThat(study.left(rule)).isNotEmpty();
        }

        @Test
        void aBackDatedPaperIsTakenByItsDateWithANoteOrByItsReceiptIfTheLeaChoseSo() {
            var backDated = new Signature("A-1", Study.MAYA, Party.PARENT_OR_GUARDIAN, "parent", FRI_2025_08_15,
                    SignatureMethod.PAPER, Optional.of(MON_2025_08_25), Optional.empty());
            var study = longTerm().signed("A-1", Party.PUPIL, FRI_2025_08_15)
                    .signed("A-1", Party.SUPERVISING_TEACHER, FRI_2025_08_15).with(backDated);

            assertThat(study.left(rule)).contains(MON_2025_08_18);
            assertThat(study.says(rule)).anyMatch(ruling -> ruling.reason().code().equals("PAPER_RECEIVED_LATE"));

            study.setting("paperSignatureDate", "received");
            assertThat(study.left(rule).getFirst()).isEqualTo(TUE_2025_08_26);
        }
    }

    @Nested
    @DisplayName("A-05, test vector 5: all signatures on the eleventh schoolday after the first")
    class ShortTerm {

        private final ShortestStayRule shortest = new ShortestStayRule();
        private final PermissionRule permission = new PermissionRule();

        @Test
        void oneDayIn2024To25CanBeClaimedIfPermissionCameFirst() {
            var study = stay(LocalDate.of(2024, 9, 10), 1);

            assertThat(study.left(rule)).hasSize(1);
            assertThat(study.left(shortest)).hasSize(1);
            assertThat(study.left(permission)).isEmpty();
            assertThat(study.permission("A-1", LocalDate.of(2024, 9, 9)).left(permission)).hasSize(1);
        }

        @Test
        void oneDayIn2022To23IsTooShort() {
            assertThat(stay(LocalDate.of(2022, 9, 13), 1).left(shortest)).isEmpty();
        }

        @Test
        void fourDaysIn2019To20AreTooShortAndTooLate() {
            var study = stay(LocalDate.of(2019, 9, 10), 4);

            assertThat(study.left(shortest)).isEmpty();
            assertThat(study.left(rule)).isEmpty();
        }

        @Test
        void fourDaysIn2023To24AreTooLateAfterTheTenthSchoolday() {
            var study = stay(LocalDate.of(2023, 9, 12), 4);

            assertThat(study.left(shortest)).hasSize(4);
            assertThat(study.left(rule)).isEmpty();
            assertThat(study.refusals(rule).getFirst().held()).contains("within 10 schooldays", "2023-09-26");
        }

        @Test
        void fourDaysIn2023To24AreInTimeOnTheTenthSchoolday() {
            var study = Study.inDistrict().agreement("A-1", LocalDate.of(2023, 9, 12), LocalDate.of(2023, 9, 15))
                    .signedByAll("A-1", LocalDate.of(2023, 9, 26));

            assertThat(study.left(rule)).hasSize(4);
        }

        @Test
        void fourDaysIn2025To26CanBeClaimedIfPermissionCameFirst() {
            var study = stay(LocalDate.of(2025, 9, 9), 4);

            assertThat(study.left(rule)).hasSize(4);
            assertThat(study.left(permission)).isEmpty();
            assertThat(study.permission("A-1", LocalDate.of(2025, 9, 8)).left(permission)).hasSize(4);
        }

        @Test
        void signedAfterTheSchoolYearIsTooLate() {
            var study = Study.inDistrict().agreement("A-1", LocalDate.of(2025, 9, 9), LocalDate.of(2025, 9, 12))
                    .signedByAll("A-1", LocalDate.of(2026, 7, 1));

            assertThat(study.left(rule)).isEmpty();
        }

        /** A stay from a Tuesday on, signed by all on the eleventh schoolday after it. */
        private static Study stay(LocalDate tuesday, int days) {
            return Study.inDistrict().agreement("A-1", tuesday, tuesday.plusDays(days - 1L))
                    .signedByAll("A-1", tuesday.plusDays(15));
        }
    }

    @Nested
    @DisplayName("G-02, test vector 4: 5 + 9 + 2 schooldays in one year")
    class CumulativeSixteenth {

        private static final LocalDate TUE_2027_02_02 = LocalDate.of(2027, 2, 2);
        private static final LocalDate WED_2027_02_03 = LocalDate.of(2027, 2, 3);

        @Test
        void theSixteenthDayNeedsAnAgreementSignedBeforeIt() {
            assertThat(thirdStay().signedByAll("A-3", WED_2027_02_03).left(rule)).containsExactly(TUE_2027_02_02);
            assertThat(thirdStay().signedByAll("A-3", TUE_2027_02_02).left(rule))
                    .containsExactly(TUE_2027_02_02, WED_2027_02_03);
        }

        @Test
        void countedByProgramTheThirdStayMaySignAtAnyTimeInTheYear() {
            assertThat(thirdStay().setting("cumulativeSixteenth", "perProgram")
                    .signedByAll("A-3", LocalDate.of(2027, 5, 3)).left(rule))
                    .isEqualTo(List.of(TUE_2027_02_02, WED_2027_02_03));
        }

        private static Study thirdStay() {
            return Study.inDistrict()
                    .agreement("A-1", LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 18))
                    .agreement("A-2", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 13))
                    .agreement("A-3", TUE_2027_02_02, WED_2027_02_03);
        }
    }

    private static Study longTerm() {
        return Study.inDistrict().agreement("A-1", MON_2025_08_18, FRI_2025_12_19);
    }

    private static Signature electronic(LocalDate on, Optional<String> evidence) {
        return new Signature("A-1", Study.MAYA, Party.PARENT_OR_GUARDIAN, "parent", on, SignatureMethod.ELECTRONIC,
                Optional.empty(), evidence);
    }
}
