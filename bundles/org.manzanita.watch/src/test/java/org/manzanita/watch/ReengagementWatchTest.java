package org.manzanita.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzanita.model.ActionKind;
import org.manzanita.model.Grade;
import org.manzanita.model.Setting;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Notice;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.RegisteredRule;

class ReengagementWatchTest {

    private static final LocalDate MON_2025_08_11 = LocalDate.of(2025, 8, 11);
    private static final LocalDate LABOR_DAY_2025 = LocalDate.of(2025, 9, 1);
    private static final LocalDate THU_2025_09_11 = LocalDate.of(2025, 9, 11);
    private static final LocalDate FRI_2025_09_12 = LocalDate.of(2025, 9, 12);
    private static final LocalDate MON_2025_09_15 = LocalDate.of(2025, 9, 15);
    private static final LocalDate FRI_2025_12_19 = LocalDate.of(2025, 12, 19);

    private static WatchedPupil grade2() {
        return WatchedPupil.of("2025-26", Grade.GRADE_2, MON_2025_08_11, FRI_2025_12_19, LABOR_DAY_2025)
                .agreement("A-1", MON_2025_08_11, FRI_2025_12_19, LocalDate.of(2025, 8, 4));
    }

    private static List<Notice> seen(WatchedPupil pupil) {
        return pupil.seenBy(new ReengagementWatch(), FRI_2025_12_19);
    }

    private static Notice notice(List<Notice> notices, String duty) {
        return notices.stream().filter(each -> each.duty().contains(duty)).findFirst().orElseThrow();
    }

    @Nested
    @DisplayName("EC 51747(d): more than 10 percent of required time over four continuous weeks")
    class Nonattendance {

        @Test
        @DisplayName("AUD-D-16: 460 of 4,370 minutes is 10.53 percent")
        void twoOfNineteenDaysBeginReengagement() {
            var notices = seen(grade2().missed(THU_2025_09_11, FRI_2025_09_12));

            assertThat(notices).hasSize(4).allMatch(each -> each.since().equals(FRI_2025_09_12));
            assertThat(notices.getFirst().reason().held()).contains("2 of 19 schooldays", "460 of 4370", "10.53");
            assertThat(notices.getFirst().reason().under().section()).startsWith("EC 51747(d)");
        }

        @Test
        void exactlyTenPercentDoesNot() {
            // From 8 September to 3 October there are twenty schooldays.
            assertThat(seen(grade2().missed(LocalDate.of(2025, 10, 2), LocalDate.of(2025, 10, 3)))).isEmpty();
        }

        @Test
        @DisplayName("EC 51747(i): not before the sixteenth schoolday of the year")
        void pupilsOfShortStayAreExempt() {
            var fifteenDays = WatchedPupil
                    .of("2025-26", Grade.GRADE_2, MON_2025_08_11, FRI_2025_12_19, LABOR_DAY_2025)
                    .agreement("A-1", MON_2025_08_11, LocalDate.of(2025, 8, 29), LocalDate.of(2025, 8, 4))
                    .missed(LocalDate.of(2025, 8, 20), LocalDate.of(2025, 8, 21), LocalDate.of(2025, 8, 22));

            assertThat(seen(fifteenDays)).isEmpty();
        }

        @Test
        @DisplayName("In 2021-22 at 60 percent of a school week (reading G-10)")
        void threeOfFiveDaysOfAWeekBeganItIn2021() {
            var first = LocalDate.of(2021, 8, 9);
            var pupil = WatchedPupil.of("2021-22", Grade.GRADE_2, first, LocalDate.of(2021, 12, 17))
                    .agreement("A-1", first, LocalDate.of(2021, 12, 17), LocalDate.of(2021, 8, 2))
                    .missed(LocalDate.of(2021, 10, 4), LocalDate.of(2021, 10, 6), LocalDate.of(2021, 10, 8));
            var notices = pupil.seenBy(new ReengagementWatch(), LocalDate.of(2021, 12, 17));

            assertThat(notices).isNotEmpty().allMatch(each -> each.since().equals(LocalDate.of(2021, 10, 8)));
            assertThat(notices.getFirst().reason().held()).contains("3 of 5", "60 percent");
        }

        @Test
        void aModalityWhoseLawNamesOtherTestsIsNotHeldToThisOne() {
            var pupil = WatchedPupil.of("2025-26", Grade.GRADE_2, MON_2025_08_11, FRI_2025_12_19, LABOR_DAY_2025)
                    .modality("seminar", new SeminarLaw())
                    .agreement("A-1", MON_2025_08_11, FRI_2025_12_19, LocalDate.of(2025, 8, 4))
                    .missed(THU_2025_09_11, FRI_2025_09_12, MON_2025_09_15);

            assertThat(seen(pupil)).isEmpty();
        }
    }

    @Nested
    @DisplayName("EC 51747(d): more than 50 percent of the synchronous times of a school month")
    class Nonparticipation {

        @ParameterizedTest(name = "grade 11, four weekly sessions, {0} attended: {1}")
        @CsvSource({"4, false", "2, false", "1, true", "0, true"})
        void weeklySessions(int attended, boolean begins) {
            var pupil = inMonth(Grade.GRADE_11);
            IntStream.range(0, 4).forEach(week -> pupil.session(MON_2025_09_15.plusWeeks(week), week < attended));

            assertThat(!seen(pupil).isEmpty()).isEqualTo(begins);
        }

        @ParameterizedTest(name = "grade 2, twenty daily sessions, {0} missed: {1}")
        @CsvSource({"10, false", "11, true"})
        void dailySessions(int missed, boolean begins) {
            var pupil = inMonth(Grade.GRADE_2);
            IntStream.range(0, 20).forEach(day -> pupil
                    .session(MON_2025_09_15.plusWeeks(day / 5).plusDays(day % 5), day >= missed));

            assertThat(!seen(pupil).isEmpty()).isEqualTo(begins);
        }

        @Test
        void aMonthThatIsNotOverIsNotJudged() {
            var pupil = inMonth(Grade.GRADE_11).session(MON_2025_09_15, false);

            assertThat(pupil.seenBy(new ReengagementWatch(), MON_2025_09_15.plusDays(2))).isEmpty();
        }

        private static WatchedPupil inMonth(Grade grade) {
            return WatchedPupil.of("2025-26", grade, MON_2025_08_11, FRI_2025_12_19, LABOR_DAY_2025)
                    .agreement("A-1", MON_2025_08_11, FRI_2025_12_19, LocalDate.of(2025, 8, 4))
                    .month(2, MON_2025_09_15, MON_2025_09_15.plusDays(25));
        }
    }

    @Nested
    @DisplayName("EC 51747(d)(1)-(4): the steps")
    class StepsOfACase {

        @Test
        void noticeIsDueOnTheNextSchooldayAndTheOthersHaveNoDay() {
            var notices = seen(grade2().took(ActionKind.AGREEMENT_VIOLATED, FRI_2025_09_12));

            assertThat(notices).hasSize(4);
            assertThat(notice(notices, "Notify the parent").due()).contains(MON_2025_09_15);
            assertThat(notice(notices, "Notify the parent").state()).isEqualTo(Notice.State.OVERDUE);
            assertThat(notice(notices, "contact data").state()).isEqualTo(Notice.State.DUE);
        }

        @Test
        @DisplayName("EC 51745.5(c): a conference that a signatory missed is none")
        void theConferenceNeedsEverybodyWhoSigned() {
            var violated = grade2().took(ActionKind.AGREEMENT_VIOLATED, FRI_2025_09_12);
            var without = seen(violated.took(ActionKind.CONFERENCE_HELD, MON_2025_09_15, "pupil",
                    "supervisingTeacher"));

            assertThat(notice(without, "conference").state()).isEqualTo(Notice.State.DUE);
            assertThat(notice(seen(violated.took(ActionKind.CONFERENCE_HELD, MON_2025_09_15.plusDays(1), "pupil",
                    "supervisingTeacher", "parentOrGuardian")), "conference").state()).isEqualTo(Notice.State.DONE);
        }

        @Test
        void whatTriggersWhileACaseIsOpenBelongsToIt() {
            var notices = seen(grade2().took(ActionKind.AGREEMENT_VIOLATED, FRI_2025_09_12)
                    .took(ActionKind.AGREEMENT_VIOLATED, MON_2025_09_15));

            assertThat(notices).hasSize(4);
            assertThat(notices.getFirst().reason().held()).contains("2025-09-12", "2025-09-15");
        }

        @Test
        void theReportFollowsCasesFromStepToStep() {
            var table = grade2().took(ActionKind.AGREEMENT_VIOLATED, FRI_2025_09_12)
                    .took(ActionKind.CONTACTS_VERIFIED, MON_2025_09_15)
                    .reportedBy(new ReengagementReport(), FRI_2025_12_19);

            assertThat(table.rows()).containsExactly(List.of("In study", 1, "", "", "", ""),
                    List.of("With a case", 1, "", "", "", ""),
                    List.of("Verify that the family's contact data are current", 1, 1, 0, 0, 0),
                    List.of("Notify the parent of the lack of participation", 1, 0, 0, 0, 1),
                    List.of("Plan the outreach", 1, 0, 0, 1, 0),
                    List.of("Hold the pupil-parent-educator conference, or record why the standard does not require it",
                            1, 0, 0, 1, 0));
            assertThat(grade2().reportedBy(new ReengagementReport(), FRI_2025_12_19).rows())
                    .containsExactly(List.of("In study", 1, "", "", "", ""), List.of("With a case", 0, "", "", "", ""));
        }

        @Test
        @DisplayName("G-19: a missed due date is a violation unless the LEA reads it otherwise")
        void aMissedDueDateOpensACase() {
            assertThat(seen(grade2().work("english", FRI_2025_09_12, MON_2025_09_15))).hasSize(4);
            assertThat(seen(grade2().work("english", FRI_2025_09_12, MON_2025_09_15)
                    .with(new Setting("missedDueDateIsViolation", "false", MON_2025_08_11,
                            Optional.empty(), "board"))))
                    .isEmpty();
        }
    }

    /** A made-up modality whose law names only violations as a trigger. */
    private static final class SeminarLaw implements LawSource {

        @Override
        public List<LawRow> rows() {
            return List.of(new LawRow("C-09", "reengagementTriggers", "seminar", LocalDate.of(2021, 7, 1),
                    Optional.empty(), "violation", "EC 0"));
        }

        @Override
        public List<RegisteredRule> register() {
            return List.of();
        }

        @Override
        public List<ReasonCode> reasonCodes() {
            return List.of();
        }
    }
}
