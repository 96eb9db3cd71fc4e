package org.manzanita.modality.traditional;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzanita.model.DayKind;
import org.manzanita.model.Grade;
import org.manzanita.model.Minutes;
import org.manzanita.model.WorkKind;
import org.manzanita.rules.Reason;

@DisplayName("ATT-06: work judged for several schooldays together")
class AssignmentPeriodTest {

    private static final LocalDate MON_2025_09_15 = LocalDate.of(2025, 9, 15);
    private static final LocalDate TUE_2025_09_16 = LocalDate.of(2025, 9, 16);
    private static final LocalDate WED_2025_09_17 = LocalDate.of(2025, 9, 17);
    private static final LocalDate FRI_2025_09_19 = LocalDate.of(2025, 9, 19);
    private static final LocalDate SAT_2025_09_20 = LocalDate.of(2025, 9, 20);
    private static final LocalDate SUN_2025_09_21 = LocalDate.of(2025, 9, 21);
    private static final LocalDate MON_2025_09_22 = LocalDate.of(2025, 9, 22);
    private static final LocalDate FRI_2025_09_26 = LocalDate.of(2025, 9, 26);

    private final Study week = Study.of(Grade.GRADE_6, MON_2025_09_15, FRI_2025_09_19);
    private final Study twoWeeks = Study.of(Grade.GRADE_6, MON_2025_09_15, FRI_2025_09_26);

    @ParameterizedTest(name = "{0} minutes over five days of 240 make {1}")
    @CsvSource({"0, 0 0 0 0 0", "239, 0 0 0 0 0", "240, 1 0 0 0 0", "960, 1 1 1 1 0", "1100, 1 1 1 1 0",
            "1199, 1 1 1 1 0", "1200, 1 1 1 1 1", "1500, 1 1 1 1 1"})
    void fillOneDayAfterTheOther(int minutes, String credits) {
        assertThat(week.packet("W", MON_2025_09_15, FRI_2025_09_19, FRI_2025_09_19, minutes).credits())
                .isEqualTo(credits);
    }

    @Test
    void theDayThatIsLeftShortSaysHowManyMinutesItHas() {
        week.packet("W", MON_2025_09_15, FRI_2025_09_19, FRI_2025_09_19, 1_100);

        assertThat(week.on(FRI_2025_09_19).counted()).isEqualTo(Minutes.of(140));
        assertThat(week.on(FRI_2025_09_19).reasons().getFirst().code()).isEqualTo("BELOW_MINIMUM_DAY");
        assertThat(week.on(FRI_2025_09_19).reasons().getLast().held())
                .isEqualTo("140 minutes of judged work: J-W (mathematics) 140 of 1100.");
    }

    @Test
    @DisplayName("EC 51747.5(b)(1): surplus of one week is not carried to the next (T-06)")
    void surplusIsNotCarried() {
        twoWeeks.packet("W", MON_2025_09_15, FRI_2025_09_19, FRI_2025_09_19, 2_400);

        assertThat(twoWeeks.credits()).isEqualTo("1 1 1 1 1 0 0 0 0 0");
        assertThat(twoWeeks.on(FRI_2025_09_19).reasons()).extracting(Reason::code).contains("SURPLUS_NOT_CARRIED");
    }

    @Test
    @DisplayName("EC 51747.5(b)(1): work is worth nothing outside its own assignment's dates (T-06)")
    void aJudgementReachesNoFurtherThanItsAssignment() {
        twoWeeks.assigned("W", MON_2025_09_15, FRI_2025_09_19).judged("W", WorkKind.WORK_PRODUCT, FRI_2025_09_19,
                MON_2025_09_22, Study.SUPERVISOR, Optional.empty(), 2_400, MON_2025_09_15, FRI_2025_09_26,
                Optional.empty());

        assertThat(twoWeeks.credits()).isEqualTo("1 1 1 1 1 0 0 0 0 0");
    }

    @Test
    void workForDaysOutsideItsAssignmentIsNamed() {
        twoWeeks.assigned("W", MON_2025_09_15, FRI_2025_09_19).judged("W", WorkKind.WORK_PRODUCT, FRI_2025_09_19,
                FRI_2025_09_19, Study.SUPERVISOR, Optional.empty(), 240, MON_2025_09_22, MON_2025_09_22,
                Optional.empty());

        assertThat(twoWeeks.on(FRI_2025_09_19).reasons()).extracting(Reason::code).contains("OUTSIDE_ASSIGNMENT");
        assertThat(twoWeeks.credits()).isEqualTo("0 0 0 0 0 0 0 0 0 0");
    }

    @Test
    void severalPacketsOverTheSameDaysAddUp() {
        week.packet("english", MON_2025_09_15, FRI_2025_09_19, FRI_2025_09_19, 600)
                .packet("science", MON_2025_09_15, FRI_2025_09_19, FRI_2025_09_19, 600);

        assertThat(week.credits()).isEqualTo("1 1 1 1 1");
    }

    @Test
    void workThatIsDueFirstIsPlacedFirst() {
        week.packet("later", MON_2025_09_15, FRI_2025_09_19, FRI_2025_09_19, 720)
                .packet("first", MON_2025_09_15, TUE_2025_09_16, TUE_2025_09_16, 480);

        assertThat(week.credits()).isEqualTo("1 1 1 1 1");
    }

    @Test
    void workOfADayAndAPacketAddUpOnIt() {
        week.work("M", MON_2025_09_15, 100).packet("W", MON_2025_09_15, TUE_2025_09_16, TUE_2025_09_16, 380);

        assertThat(week.credits()).isEqualTo("1 1 0 0 0");
    }

    @Test
    void surplusOfADayStaysOnThatDay() {
        assertThat(week.work("M", MON_2025_09_15, 480).credits()).isEqualTo("1 0 0 0 0");
    }

    @Test
    void synchronousTimeLeavesThePacketLessToFill() {
        week.packet("W", MON_2025_09_15, TUE_2025_09_16, TUE_2025_09_16, 420).session("S", MON_2025_09_15, 60);

        assertThat(week.credits()).isEqualTo("1 1 0 0 0");
    }

    @Test
    @DisplayName("G-07: a day of synchronous instruction alone takes a minute of the packet that stands for it")
    void aDayOfSynchronousInstructionTakesItsMinute() {
        week.packet("W", MON_2025_09_15, TUE_2025_09_16, TUE_2025_09_16, 241).session("S", MON_2025_09_15, 240);

        assertThat(week.credits()).isEqualTo("1 1 0 0 0");
        assertThat(week.on(MON_2025_09_15).counted()).isEqualTo(Minutes.of(241));
    }

    @Test
    void daysThatAreNotTaughtTakeNothing() {
        week.calendar(WED_2025_09_17, DayKind.HOLIDAY).packet("W", MON_2025_09_15, FRI_2025_09_19, FRI_2025_09_19,
                1_500);

        assertThat(week.credits()).isEqualTo("1 1 1 1");
    }

    @Test
    @DisplayName("ATT-08: what is done on Saturday in time values the schooldays it was assigned for, and no sixth day")
    void weekendWorkInTimeValuesTheWeek() {
        twoWeeks.packet("W", MON_2025_09_15, SUN_2025_09_21, SAT_2025_09_20, 1_500);

        assertThat(twoWeeks.credits()).isEqualTo("1 1 1 1 1 0 0 0 0 0");
    }

    @Test
    @DisplayName("ATT-08: work judged for a Saturday alone earns nothing, and the Friday before says so")
    void workOfASaturdayEarnsNothing() {
        twoWeeks.work("W", SAT_2025_09_20, 240);

        assertThat(twoWeeks.credits()).isEqualTo("0 0 0 0 0 0 0 0 0 0");
        assertThat(twoWeeks.on(FRI_2025_09_19).reasons()).extracting(Reason::code).contains("NO_SCHOOLDAY");
    }

    @Test
    @DisplayName("ATT-09: a day whose work is assigned and not judged is pending")
    void workThatIsNotJudgedLeavesItsDaysPending() {
        week.assigned("W", MON_2025_09_15, TUE_2025_09_16);

        var refusal = week.on(TUE_2025_09_16).reasons().getFirst();
        assertThat(refusal.code()).isEqualTo("NOT_JUDGED");
        assertThat(refusal.held()).isEqualTo("0 of 240 minutes counted; the day is pending, since W (due 2025-09-16) is"
                + " assigned for it and not judged.");
        assertThat(week.on(WED_2025_09_17).reasons().getFirst().code()).isEqualTo("NOTHING_RECORDED");
    }

    @Test
    void aLaterStatementOfAJudgementReplacesTheEarlier() {
        week.work("W", MON_2025_09_15, 240).judged("W", WorkKind.WORK_PRODUCT, MON_2025_09_15, TUE_2025_09_16,
                Study.SUPERVISOR, Optional.empty(), 200, MON_2025_09_15, MON_2025_09_15, Optional.empty());

        assertThat(week.on(MON_2025_09_15).counted()).isEqualTo(Minutes.of(200));
    }
}
