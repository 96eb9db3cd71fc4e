package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.manzanita.credit.CountedPupil;
import org.manzanita.model.Days;
import org.manzanita.model.SchoolMonth;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/** EC 37201: days of attendance earned in each school month, beside the schooldays that stood under an agreement. */
final class MonthReport implements CountRun {

    /** A school month of one calendar, and what happened in it. */
    static final class Month {

        private final SchoolMonth month;
        private final int taught;
        private Days earned = Days.ZERO;
        private int under;

        private Month(SchoolMonth month, int taught) {
            this.month = month;
            this.taught = taught;
        }

        SchoolMonth month() {
            return month;
        }

        Days earned() {
            return earned;
        }

        /** Pupil-days under an agreement: what would have been earned had nothing been refused. */
        int under() {
            return under;
        }

        /** What {@link #ada} would be had every day under an agreement been earned. */
        Days adaUnder() {
            return taught == 0 ? Days.ZERO : Days.of(under, taught);
        }

        /** Average daily attendance in this month alone. */
        Days ada() {
            return taught == 0 ? Days.ZERO : earned.dividedBy(Days.of(taught));
        }
    }

    private final Surroundings around;
    private final Windows windows;
    private final TreeMap<String, Month> months = new TreeMap<>();

    MonthReport(Surroundings around) {
        this.around = around;
        this.windows = new Windows(around);
    }

    @Override
    public void count(CountedPupil pupil) {
        LocalDate previous = null;
        for (var day : pupil.days()) {
            if (day.day().isAfter(around.on())) {
                continue;
            }
            var calendar = windows.calendar(day.schoolId());
            var held = calendar.monthOf(day.day());
            if (held.isPresent()) {
                var month = months.computeIfAbsent(held.get().from() + " " + calendar.calendarId(),
                        key -> new Month(held.get(),
                                calendar.taughtBetween(held.get().from(), held.get().until()).size()));
                month.earned = month.earned.plus(day.credit());
                // Two agreements may cover one day, and still a pupil has only one day to earn.
                month.under += day.day().equals(previous) ? 0 : 1;
            }
            previous = day.day();
        }
    }

    /** In the order in which they begin. */
    List<Month> months() {
        return List.copyOf(months.values());
    }

    @Override
    public List<Table> tables() {
        var sheet = new Sheet("Attendance by school month of " + around.program().lea().name() + ", " + around.year());
        sheet.column("calendar", "Calendar").column("month", "Month").column("from", "From").column("until", "Until")
                .column("taught", "Taught").column("pupilDays", "Under").column("days", "Earned").column("ada", "ADA");
        for (var month : months.values()) {
            sheet.row(month.month.calendarId(), month.month.number(), month.month.from(), month.month.until(),
                    month.taught, month.under, Sheet.days(month.earned), Sheet.ada(month.ada()));
        }
        if (sheet.isEmpty()) {
            sheet.note("No schoolday under an agreement falls into a recorded school month. Record the school months "
                    + "(schoolMonths) of each calendar.");
        }
        windows.schools().stream().flatMap(school -> windows.overlongMonths(school).stream()).distinct()
                .forEach(sheet::note);
        sheet.note("Under: pupil-days that stood under an agreement. Earned: days of attendance among them.");
        return List.of(sheet.table());
    }
}
