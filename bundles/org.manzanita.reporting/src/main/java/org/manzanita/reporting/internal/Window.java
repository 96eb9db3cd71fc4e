package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.List;
import org.manzanita.credit.DaySet;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.model.SchoolMonth;

/**
 * The days of one calendar that one reporting period counts (EC 41601).
 *
 * @param months the school months it holds; empty for the annual period, which needs none
 * @param leftOut the school month that begins in the period and does not end in it, and so is out of it, if there is one
 * @param from the first day counted
 * @param until the last; before {@code from} when nothing is counted
 * @param taught the days taught among them
 * @param complete whether the whole period was over on the day of asking
 * @param days every day of the calendar that it holds, taught or not
 */
public record Window(ReportingPeriod period, String calendarId, List<SchoolMonth> months, List<SchoolMonth> leftOut,
        LocalDate from, LocalDate until, List<LocalDate> taught, boolean complete, DaySet days) {

    public Window {
        months = List.copyOf(months);
        leftOut = List.copyOf(leftOut);
        taught = List.copyOf(taught);
    }

    /** With every day of its months; of the annual period, which needs none, with every day from the first to the last. */
    static Window of(ReportingPeriod period, String calendarId, List<SchoolMonth> months, List<SchoolMonth> leftOut,
            LocalDate from, LocalDate until, List<LocalDate> taught, boolean complete) {
        var days = DaySet.NONE;
        for (var month : months) {
            days = days.and(DaySet.between(month.from(), month.until()));
        }
        var span = DaySet.between(from, until);
        return new Window(period, calendarId, months, leftOut, from, until, taught, complete,
                period == ReportingPeriod.ANNUAL ? span : days.in(span));
    }

    public boolean holds(LocalDate day) {
        return days.contains(day);
    }

    /** Which days are counted, in a sentence. */
    public String told() {
        if (taught.isEmpty()) {
            return period + " counts no day of calendar " + calendarId + ": "
                    + (period == ReportingPeriod.ANNUAL
                            ? "the calendar lists no day of instruction by the day of asking."
                            : "no school month of it is full by then. Record its school months (schoolMonths).");
        }
        var held = months.isEmpty()
                ? from + " to " + until
                : "school months " + months.getFirst().number() + " to " + months.getLast().number() + ", " + from
                        + " to " + until;
        return period + " of calendar " + calendarId + ": " + held + ", " + Sheet.count(taught.size(), "day")
                + " taught." + (complete ? "" : " The period is not over yet, so these figures will grow.");
    }
}
