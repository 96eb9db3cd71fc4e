package org.manzanita.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.manzanita.model.ActionKind;
import org.manzanita.model.Assignment;
import org.manzanita.model.Credential;
import org.manzanita.model.CredentialKind;
import org.manzanita.model.Educator;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.model.Program;
import org.manzanita.model.ProgramTerm;
import org.manzanita.model.Sets;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Ruling;

class DutiesTest {

    private static final LocalDate MON_2026_08_10 = LocalDate.of(2026, 8, 10);
    private static final LocalDate MON_2026_09_14 = LocalDate.of(2026, 9, 14);
    private static final LocalDate THU_2026_09_17 = LocalDate.of(2026, 9, 17);
    private static final LocalDate FRI_2026_09_18 = LocalDate.of(2026, 9, 18);
    private static final LocalDate MON_2026_09_21 = LocalDate.of(2026, 9, 21);
    private static final LocalDate TUE_2026_09_22 = LocalDate.of(2026, 9, 22);
    private static final LocalDate THU_2026_10_01 = LocalDate.of(2026, 10, 1);
    private static final LocalDate THU_2026_10_08 = LocalDate.of(2026, 10, 8);
    private static final LocalDate WED_2026_10_14 = LocalDate.of(2026, 10, 14);
    private static final LocalDate VETERANS_DAY_2026 = LocalDate.of(2026, 11, 11);
    private static final LocalDate TUE_2027_02_02 = LocalDate.of(2027, 2, 2);
    private static final LocalDate WED_2027_02_03 = LocalDate.of(2027, 2, 3);
    private static final LocalDate FRI_2027_06_04 = LocalDate.of(2027, 6, 4);

    private static WatchedPupil taught() {
        return WatchedPupil.of("2026-27", Grade.GRADE_8, MON_2026_08_10, FRI_2027_06_04, VETERANS_DAY_2026);
    }

    private static WatchedPupil allYear() {
        return taught().agreement("A-1", MON_2026_08_10, FRI_2027_06_04, LocalDate.of(2026, 8, 3));
    }

    private static Notice only(List<Notice> notices) {
        assertThat(notices).hasSize(1);
        return notices.getFirst();
    }

    @Nested
    @DisplayName("EC 51747(i): day 15 and day 16")
    class DayFifteenAndSixteen {

        private static WatchedPupil threeStays(LocalDate lastSigned) {
            return taught().agreement("A-1", MON_2026_09_14, FRI_2026_09_18, MON_2026_09_14.minusDays(3))
                    .agreement("A-2", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 13), LocalDate.of(2026, 10, 30))
                    .agreement("A-3", TUE_2027_02_02, WED_2027_02_03, lastSigned);
        }

        @Test
        void dutiesHoldFromTheSixteenthDay() {
            var notices = threeStays(LocalDate.of(2027, 2, 1)).seenBy(new LongStayWatch(), TUE_2027_02_02);

            assertThat(notices).hasSize(2);
            assertThat(notices.getFirst().since()).isEqualTo(WED_2027_02_03);
            assertThat(notices.getFirst().state()).isEqualTo(Notice.State.DUE);
            assertThat(notices.getFirst().reason().held()).contains("Schoolday 16",
                    "2027-02-02 is the last exempt day");
            assertThat(notices.getFirst().reason().under().section()).isEqualTo("EC 51747(i)");
        }

        @Test
        @DisplayName("Under the law of 2023-24 the pupil leaves the exemption on the fifteenth day")
        void theFifteenthDayBeforeSb153() {
            assertThat(threeStays(LocalDate.of(2027, 2, 1)).underLawOf("2023-24")
                    .seenBy(new LongStayWatch(), FRI_2027_06_04).getFirst().since()).isEqualTo(TUE_2027_02_02);
        }

        @Test
        @DisplayName("G-02: the agreement of the sixteenth day is signed before it")
        void theAgreementIsSignedBefore() {
            assertThat(signing(LocalDate.of(2027, 2, 1)).state()).isEqualTo(Notice.State.DONE);
            assertThat(signing(LocalDate.of(2027, 2, 1)).due()).contains(TUE_2027_02_02);
            assertThat(signing(WED_2027_02_03).state()).isEqualTo(Notice.State.DONE_LATE);
        }

        private static Notice signing(LocalDate signed) {
            return threeStays(signed).seenBy(new LongStayWatch(), FRI_2027_06_04).get(1);
        }

        @Test
        void fifteenDaysAreNotLong() {
            var fifteen = taught().agreement("A-1", MON_2026_09_14, LocalDate.of(2026, 10, 2), null);

            assertThat(fifteen.seenBy(new LongStayWatch(), FRI_2027_06_04)).isEmpty();
        }
    }

    @Nested
    @DisplayName("EC 51747(f): return within five instructional days")
    class Return {

        @Test
        void aRequestOfThursdayIsDueOnTheThursdayAfter() {
            var requested = allYear().took(ActionKind.RETURN_REQUESTED, THU_2026_10_01);

            assertThat(only(requested.seenBy(new ReturnWatch(), THU_2026_10_08)).due()).contains(THU_2026_10_08);
            assertThat(only(requested.seenBy(new ReturnWatch(), THU_2026_10_08)).state()).isEqualTo(Notice.State.DUE);
            assertThat(only(requested.seenBy(new ReturnWatch(), THU_2026_10_08.plusDays(1))).state())
                    .isEqualTo(Notice.State.OVERDUE);
            assertThat(only(requested.took(ActionKind.RETURNED_TO_CLASSROOM, THU_2026_10_08)
                    .seenBy(new ReturnWatch(), FRI_2027_06_04)).state()).isEqualTo(Notice.State.DONE);
        }

        @Test
        void theSixthDayIsLate() {
            assertThat(only(allYear().took(ActionKind.RETURN_REQUESTED, THU_2026_10_01)
                    .took(ActionKind.RETURNED_TO_CLASSROOM, THU_2026_10_08.plusDays(1))
                    .seenBy(new ReturnWatch(), FRI_2027_06_04)).state()).isEqualTo(Notice.State.DONE_LATE);
        }
    }

    @Nested
    @DisplayName("EC 51747(d)(2): notice within one school day of recording")
    class NoticeToTheParent {

        private static Notice sent(LocalDate on) {
            return only(allYear()
                    .tookConcerning(ActionKind.NONATTENDANCE_RECORDED, FRI_2026_09_18, THU_2026_09_17)
                    .tookConcerning(ActionKind.NOTICE_SENT, on, THU_2026_09_17)
                    .seenBy(new NonparticipationNoticeWatch(), FRI_2027_06_04));
        }

        @Test
        void recordedOnFridayTheNoticeIsDueOnMonday() {
            assertThat(sent(MON_2026_09_21).due()).contains(MON_2026_09_21);
            assertThat(sent(MON_2026_09_21).state()).isEqualTo(Notice.State.DONE);
            assertThat(sent(TUE_2026_09_22).state()).isEqualTo(Notice.State.DONE_LATE);
        }

        @Test
        @DisplayName("EC 51747.5(c): a session without the pupil is to be recorded")
        void aMissedSessionThatWasNotRecordedIsNamed() {
            var notices = allYear().session(THU_2026_09_17, false).session(FRI_2026_09_18, true)
                    .seenBy(new NonparticipationNoticeWatch(), FRI_2027_06_04);

            assertThat(only(notices).since()).isEqualTo(THU_2026_09_17);
        }
    }

    @Nested
    @DisplayName("EC 51747(b)(1): evaluation")
    class Evaluation {

        @Test
        @DisplayName("Work handed in on Monday that was due on Friday counts as one missed assignment")
        void lateWorkIsAMissedAssignment() {
            var late = allYear().work("english", FRI_2026_09_18, MON_2026_09_21);

            assertThat(only(late.with(limit(1)).seenBy(new EvaluationWatch(), TUE_2026_09_22)).since())
                    .isEqualTo(FRI_2026_09_18);
            assertThat(allYear().work("english", FRI_2026_09_18, MON_2026_09_21).with(limit(2))
                    .seenBy(new EvaluationWatch(), TUE_2026_09_22)).isEmpty();
            assertThat(allYear().work("english", FRI_2026_09_18, FRI_2026_09_18).with(limit(1))
                    .seenBy(new EvaluationWatch(), TUE_2026_09_22)).isEmpty();
        }

        @Test
        void withoutALimitInThePolicyNothingIsCounted() {
            assertThat(allYear().work("english", FRI_2026_09_18, MON_2026_09_21)
                    .seenBy(new EvaluationWatch(), TUE_2026_09_22)).isEmpty();
        }

        @Test
        @DisplayName("EC 51747(b)(2): an evaluation that leaves out an indicator is not done")
        void allFourIndicatorsAreLookedAt() {
            var late = allYear().work("english", FRI_2026_09_18, MON_2026_09_21).with(limit(1));
            var three = late.took(ActionKind.EVALUATION_HELD, TUE_2026_09_22, "achievement", "completion", "learning")
                    .seenBy(new EvaluationWatch(), WED_2026_10_14);

            assertThat(three.getFirst().state()).isEqualTo(Notice.State.DUE);
            assertThat(three.getFirst().reason().held()).contains("does not look at progressing");
            assertThat(late.took(ActionKind.EVALUATION_HELD, WED_2026_10_14, "achievement", "completion", "learning",
                    "progressing").seenBy(new EvaluationWatch(), WED_2026_10_14).getFirst().state())
                    .isEqualTo(Notice.State.DONE);
        }

        @Test
        void theRecordOfAnEvaluationIsKeptThreeYears() {
            var notice = only(allYear().took(ActionKind.EVALUATION_HELD, WED_2026_10_14, "achievement", "completion",
                    "learning", "progressing").seenBy(new EvaluationWatch(), FRI_2027_06_04));

            assertThat(notice.due()).contains(LocalDate.of(2029, 10, 14));
            assertThat(notice.duty()).contains("2029-10-14");
        }
    }

    @Nested
    @DisplayName("EC 51747.5(b)(2)(A)(iii): work products of each attendance period")
    class WorkProducts {

        private static WatchedPupil keeping(WatchedPupil pupil, LocalDate day, String... subjects) {
            for (var subject : subjects) {
                pupil.work(subject, day, day);
            }
            return pupil;
        }

        @Test
        @DisplayName("AUD-D-12: science is missing in the second period")
        void oneProductInEachSubject() {
            var pupil = allYear();
            keeping(pupil, FRI_2026_09_18, "english", "mathematics", "historySocialScience", "science");
            keeping(pupil, TUE_2027_02_02, "english", "mathematics", "historySocialScience");
            var scienceAssigned = pupil.with(new Assignment("W-S", WatchedPupil.PUPIL, "A-1",
                    "science", Optional.empty(), TUE_2027_02_02, WED_2027_02_03, "Lab"));
            var notices = scienceAssigned.seenBy(new WorkProductsWatch(), FRI_2027_06_04);

            assertThat(notices).extracting(Notice::state).containsExactly(Notice.State.DONE, Notice.State.OVERDUE,
                    Notice.State.DUE);
            assertThat(notices.get(1).reason().held()).contains("in science;");
            assertThat(notices.get(1).due()).contains(LocalDate.of(2027, 4, 15));
        }

        @Test
        void aPupilWithoutScienceKeepsFourThatRepresentTheSchedule() {
            var pupil = keeping(allYear(), FRI_2026_09_18, "english", "mathematics", "historySocialScience", "art");

            assertThat(pupil.seenBy(new WorkProductsWatch(), LocalDate.of(2026, 12, 1)).getFirst().state())
                    .isEqualTo(Notice.State.DONE);
        }

        @Test
        void beforeTheRuleNothingIsSaid() {
            assertThat(allYear().underLawOf("2025-26").seenBy(new WorkProductsWatch(), FRI_2027_06_04)).isEmpty();
        }
    }

    @Nested
    @DisplayName("EC 51747(e): sessions are offered")
    class Offered {

        @Test
        void gradesSixToEightNeedDailyLiveInteractionBesideAWeeklySession() {
            var notices = taught().with(new Program("study", "Long-term study", "traditional", ProgramTerm.LONG, true,
                    Grade.GRADE_6, Grade.GRADE_8)).session(MON_2026_08_10, true)
                    .seenBy(new OfferedSessionsWatch(), LocalDate.of(2026, 8, 16));

            assertThat(only(notices).duty()).contains("live interaction daily");
            assertThat(only(notices).reason().held()).contains("4 schooldays had none", "2026-08-11");
        }

        @Test
        void aProgramOfAModalityThatIsNotInstalledIsNotMentioned() {
            assertThat(taught().with(new Program("other", "Other", "seminar", ProgramTerm.LONG, true, Grade.GRADE_6,
                    Grade.GRADE_8)).seenBy(new OfferedSessionsWatch(), FRI_2027_06_04)).isEmpty();
        }
    }

    @Test
    @DisplayName("EC 51747(g)(9): an agreement without signatures names the days at stake")
    void anUnsignedAgreementNamesItsDays() {
        var notice = only(taught().agreement("A-1", MON_2026_09_14, FRI_2026_09_18, null)
                .seenBy(new UnsignedAgreementWatch(), THU_2026_09_17));

        assertThat(notice.reason().held()).contains("parentOrGuardian", "4 schooldays so far, and 5 in all");
        assertThat(notice.due()).contains(LocalDate.of(2027, 6, 30));
    }

    @Test
    @DisplayName("EC 51747(h)(2): a conference is held before the agreement is signed")
    void aConferenceAfterTheSignatureIsLate() {
        var signed = taught().agreement("A-1", MON_2026_09_21, FRI_2027_06_04, FRI_2026_09_18)
                .took(ActionKind.CONFERENCE_REQUESTED, MON_2026_09_14);

        assertThat(only(signed.seenBy(new ConferenceRequestWatch(), THU_2026_10_01)).state())
                .isEqualTo(Notice.State.OVERDUE);
        assertThat(only(signed.took(ActionKind.CONFERENCE_HELD, MON_2026_09_21)
                .seenBy(new ConferenceRequestWatch(), THU_2026_10_01)).state()).isEqualTo(Notice.State.DONE_LATE);
    }

    @Test
    @DisplayName("EC 44865: a credential that ends with none to follow")
    void aCredentialThatEndsIsNamedBeforehand() {
        var ending = taught().with(new Educator("T-1", WatchedPupil.LEA, true),
                new Credential("T-1", CredentialKind.CLEAR, Sets.of("multipleSubject"), MON_2026_08_10,
                        LocalDate.of(2026, 10, 31)));

        assertThat(only(ending.seenBy(new CredentialWatch(), THU_2026_10_01)).due())
                .contains(LocalDate.of(2026, 10, 31));
        assertThat(ending.seenBy(new CredentialWatch(), MON_2026_08_10)).isEmpty();
        assertThat(ending.with(new Credential("T-1", CredentialKind.CLEAR, Sets.of("multipleSubject"),
                LocalDate.of(2026, 11, 1), LocalDate.of(2031, 10, 31)))
                .seenBy(new CredentialWatch(), THU_2026_10_01)).isEmpty();
    }

    /** A policy that sets only how many missed assignments call for an evaluation. */
    private static Policy limit(int assignments) {
        return new Policy() {

            @Override
            public String policyId() {
                return "bear-creek";
            }

            @Override
            public LeaId lea() {
                return WatchedPupil.LEA;
            }

            @Override
            public List<Ruling> rule(Period period, Law law) {
                return List.of();
            }

            @Override
            public List<PolicyValue> values() {
                return List.of(new PolicyValue("evaluation.missedAssignments", "", Integer.toString(assignments),
                        new Citation("BC-1", "BP 6158")));
            }

            @Override
            public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
                return values().stream().filter(value -> value.parameter().equals(parameter)).findFirst();
            }
        };
    }
}
