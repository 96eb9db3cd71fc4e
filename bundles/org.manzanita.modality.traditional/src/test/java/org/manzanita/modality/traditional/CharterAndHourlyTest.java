package org.manzanita.modality.traditional;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.manzanita.model.Channel;
import org.manzanita.model.DayKind;
import org.manzanita.model.Days;
import org.manzanita.model.Enrollment;
import org.manzanita.model.EntityType;
import org.manzanita.model.Grade;
import org.manzanita.model.Minutes;
import org.manzanita.model.Participation;
import org.manzanita.model.ParticipationEvidence;
import org.manzanita.model.SchoolType;
import org.manzanita.model.Session;
import org.manzanita.model.SessionForm;
import org.manzanita.model.SessionKind;
import org.manzanita.rules.Finding;
import org.manzanita.rules.Reason;

class CharterAndHourlyTest {

    private static final LocalDate MON_2025_09_15 = LocalDate.of(2025, 9, 15);
    private static final LocalDate TUE_2025_09_16 = LocalDate.of(2025, 9, 16);
    private static final LocalDate WED_2025_09_17 = LocalDate.of(2025, 9, 17);
    private static final LocalDate FRI_2025_09_19 = LocalDate.of(2025, 9, 19);
    private static final LocalDate SAT_2025_09_20 = LocalDate.of(2025, 9, 20);
    private static final LocalDate FRI_2025_09_26 = LocalDate.of(2025, 9, 26);

    @Nested
    @DisplayName("5 CCR 11960(a): a charter pupil is engaged on the day taught (ATT-10, AUD-CC-08)")
    class Charter {

        private final Study study = Study.of(Grade.GRADE_6, SchoolType.CHARTER, EntityType.CHARTER, MON_2025_09_15,
                FRI_2025_09_19);

        @Test
        void workJudgedForTheDayItselfShowsEngagement() {
            assertThat(study.work("W", MON_2025_09_15, 240).credits()).isEqualTo("1 0 0 0 0");
        }

        @Test
        void theValueOfAWeekAloneIsNoCompleteBasis() {
            study.packet("W", MON_2025_09_15, FRI_2025_09_19, FRI_2025_09_19, 1_200);

            assertThat(study.credits()).isEqualTo("0 0 0 0 1");
            assertThat(study.on(MON_2025_09_15).counted()).isEqualTo(Minutes.of(240));
            assertThat(study.on(MON_2025_09_15).reasons()).filteredOn(Reason::isRefusal).extracting(Reason::code)
                    .containsExactly("NOT_ENGAGED");
        }

        @Test
        void aSessionThatThePupilAttendedShowsEngagement() {
            study.packet("W", MON_2025_09_15, FRI_2025_09_19, FRI_2025_09_19, 1_200)
                    .fact(new Session("S", "IS", TUE_2025_09_16, SessionKind.LIVE_INTERACTION, SessionForm.ONE_TO_ONE,
                            Channel.TELEPHONE, Study.SUPERVISOR, Minutes.of(10), true, true))
                    .fact(new Participation("S", Study.MAYA, Minutes.of(10), ParticipationEvidence.VERBAL,
                            Optional.of(Study.SUPERVISOR)));

            assertThat(study.credits()).isEqualTo("0 1 0 0 1");
        }

        @Test
        void engagementWithoutTheTimeValueEarnsNothing() {
            assertThat(study.work("W", MON_2025_09_15, 120).credits()).isEqualTo("0 0 0 0 0");
        }

        @Test
        void workOfASaturdayEarnsNothing() {
            assertThat(study.work("W", SAT_2025_09_20, 240).credits()).isEqualTo("0 0 0 0 0");
        }

        @Test
        @DisplayName("ATT-10, as the LEA may read it: time value alone")
        void anLeaMayReadThatTimeValueIsEnough() {
            study.setting("charterEngagement", "notRequired").packet("W", MON_2025_09_15, FRI_2025_09_19,
                    FRI_2025_09_19, 1_200);

            assertThat(study.credits()).isEqualTo("1 1 1 1 1");
        }

        @Test
        void aDistrictSchoolNeedsNoSuchShowing() {
            assertThat(Study.of(Grade.GRADE_6, MON_2025_09_15, FRI_2025_09_19)
                    .packet("W", MON_2025_09_15, FRI_2025_09_19, FRI_2025_09_19, 1_200).credits())
                    .isEqualTo("1 1 1 1 1");
        }
    }

    @Nested
    @DisplayName("EC 46170: continuation education is credited by the hour (ATT-11)")
    class Continuation {

        private final Study study = Study.of(Grade.GRADE_11, SchoolType.CONTINUATION, EntityType.DISTRICT,
                MON_2025_09_15, FRI_2025_09_26);

        private Days sum() {
            return study.judged().stream().map(value -> value.finding().credit()).reduce(Days.ZERO, Days::plus);
        }

        @Test
        void twoThirdsOfFifteenHoursAreTenThirdsOfADay() {
            study.packet("W", MON_2025_09_15, FRI_2025_09_19, FRI_2025_09_19, 600);

            assertThat(study.credits()).isEqualTo("1 1 1 1/3 0 0 0 0 0 0");
            assertThat(sum()).isEqualTo(Days.of(10, 3));
        }

        @Test
        void eighteenHoursOfOneWeekAreFifteen() {
            study.packet("W", MON_2025_09_15, FRI_2025_09_19, FRI_2025_09_19, 1_080);

            assertThat(sum()).isEqualTo(Days.of(5));
        }

        @Test
        void oneDayNeverHoldsMoreThanThreeHours() {
            assertThat(study.work("W", MON_2025_09_15, 300).credits()).isEqualTo("1 0 0 0 0 0 0 0 0 0");
        }

        @Test
        void oneMinuteIsCredited() {
            assertThat(study.work("W", MON_2025_09_15, 1).on(MON_2025_09_15).credit()).isEqualTo(Days.of(1, 180));
        }

        @Test
        void aSixthSchooldayOfTheWeekMeetsTheWeeklyCap() {
            study.calendar(SAT_2025_09_20, DayKind.INSTRUCTION).packet("W", MON_2025_09_15, SAT_2025_09_20,
                    SAT_2025_09_20, 1_080);

            var saturday = study.on(SAT_2025_09_20);
            assertThat(sum()).isEqualTo(Days.of(5));
            assertThat(saturday).isInstanceOf(Finding.NotEarned.class);
            assertThat(saturday.reasons().getFirst().code()).isEqualTo("WEEKLY_HOUR_CAP");
        }

        @Test
        void aHolidayTakesAFifthOfTheWeek() {
            study.calendar(SAT_2025_09_20, DayKind.INSTRUCTION).calendar(WED_2025_09_17, DayKind.HOLIDAY)
                    .packet("W", MON_2025_09_15, SAT_2025_09_20, SAT_2025_09_20, 1_080);

            assertThat(sum()).isEqualTo(Days.of(4));
        }

        @Test
        void aPartOfTheDayIsNamedWhenTheWeekIsNearlyFull() {
            study.calendar(SAT_2025_09_20, DayKind.INSTRUCTION)
                    .packet("W", MON_2025_09_15, FRI_2025_09_19, FRI_2025_09_19, 800).work("X", SAT_2025_09_20, 180);

            assertThat(study.on(SAT_2025_09_20).credit()).isEqualTo(Days.of(100, 180));
            assertThat(study.on(SAT_2025_09_20).reasons()).extracting(Reason::code).contains("WEEKLY_HOUR_CAP");
        }

        @Test
        @DisplayName("EC 46180: an opportunity school's day of 180 minutes is all or nothing")
        void anOpportunitySchoolIsNotHourly() {
            var opportunity = Study.of(Grade.GRADE_11, SchoolType.OPPORTUNITY, EntityType.DISTRICT, MON_2025_09_15,
                    FRI_2025_09_19).work("W", MON_2025_09_15, 179).work("X", TUE_2025_09_16, 180);

            assertThat(opportunity.credits()).isEqualTo("0 1 0 0 0");
        }
    }

    @Nested
    @DisplayName("G-03: a day below the minimum")
    class PartialDay {

        private final Study study = Study.of(Grade.GRADE_6, MON_2025_09_15, FRI_2025_09_19).work("W", MON_2025_09_15,
                120);

        @Test
        void earnsNothing() {
            assertThat(study.credits()).isEqualTo("0 0 0 0 0");
        }

        @Test
        void earnsItsPartWhereTheLeaReadsItSo() {
            study.setting("partialDay", "proportional");

            assertThat(study.credits()).isEqualTo("1/2 0 0 0 0");
            assertThat(study.on(MON_2025_09_15).reasons().getFirst().held()).contains("reading partialDay");
        }
    }

    @Test
    void aDayOutsideEveryEnrollmentHasNoMinimumDay() {
        var study = Study.of(Grade.GRADE_6, MON_2025_09_15, FRI_2025_09_19).work("W", MON_2025_09_15, 240);
        var enrolledNowhere = study.facts().stream().filter(fact -> !(fact instanceof Enrollment)).toList();

        assertThat(study.judged(Study.entries(enrolledNowhere), Study.law())).hasSize(5).allSatisfy(
                value -> assertThat(value.finding().reasons().getFirst().code()).isEqualTo("NO_MINIMUM_DAY"));
    }
}
