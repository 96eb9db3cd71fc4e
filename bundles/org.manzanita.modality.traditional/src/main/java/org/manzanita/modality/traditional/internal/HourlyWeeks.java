package org.manzanita.modality.traditional.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.manzanita.model.DayKind;
import org.manzanita.rules.Period;

/**
 * What a school week still allows of hours (EC 46170; ATT-11).
 *
 * <p>Asked for the days of a period in turn, since each day takes from its week.
 */
final class HourlyWeeks {

    private static final int WEEKDAYS = 5;
    private static final int MINUTES_OF_AN_HOUR = 60;

    private final Period period;
    private final StudyDays days;
    private LocalDate week = LocalDate.MIN;
    private long left;

    HourlyWeeks(Period period, StudyDays days) {
        this.period = period;
        this.days = days;
    }

    /** Of the minutes counted on the day, those that can be credited: up to the day's, and where hourly, the week's. */
    int creditable(int place, int counted) {
        var rules = days.rules(place);
        int creditable = Math.min(counted, rules.needed());
        if (!rules.hourly()) {
            return creditable;
        }
        var monday = days.day(place).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!monday.equals(week)) {
            week = monday;
            int weekdays = WEEKDAYS - holidays(monday, days.schoolId(place));
            left = (long) rules.weeklyHourCap().orElseThrow().integer() * MINUTES_OF_AN_HOUR * weekdays / WEEKDAYS;
        }
        creditable = (int) Math.min(creditable, left);
        left -= creditable;
        return creditable;
    }

    private int holidays(LocalDate monday, String schoolId) {
        var calendar = period.program().calendarOf(schoolId);
        int holidays = 0;
        for (int i = 0; i < WEEKDAYS; i++) {
            var listed = calendar.on(monday.plusDays(i));
            if (listed.isPresent() && listed.get().fact().kind() == DayKind.HOLIDAY) {
                holidays++;
            }
        }
        return holidays;
    }
}
