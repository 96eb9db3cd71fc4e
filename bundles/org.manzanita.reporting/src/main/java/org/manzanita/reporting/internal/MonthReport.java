package org.manzanita.reporting.internal;

import org.manzanita.reporting.ClaimComparison;
import org.manzanita.model.ReportingPeriod;
import java.util.Optional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.manzanita.credit.CountedPupil;
import org.manzanita.credit.DaySet;
import org.manzanita.model.Days;
import org.manzanita.model.SchoolMonth;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/** EC 37201: days of attendance earned in each school month, beside the schooldays that stood under an agreement. */
final class MonthReport implements CountRun {

    /** A school month of one calendar, and what happened in it. */
    static final class Month {

        private final String key;
        private final SchoolMonth month;
        private final int taught;
        private final DaySet days;
        private Days earned = Days.ZERO;
        private int under;

        private Month(String key, SchoolMonth month, int taught, DaySet days) {
            this.key = key;
            this.month = month;
            this.taught = taught;
            this.days = days;
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
    private final ClaimComparison claims;
    private final Map<String, List<Month>> byCalendar = new HashMap<>();
    private final TreeMap<String, Month> months = new TreeMap<>();

    MonthReport(Surroundings around) {
        this.around = around;
        this.windows = new Windows(around);
        this.claims = new ClaimComparison(around, windows);
    }

    @Override
    public void count(CountedPupil pupil) {
        var before = DaySet.NONE;
        for (var alike : pupil.days()) {
            // Two agreements may cover one day, and still a pupil has only one day to earn.
            var first = alike.days().without(before);
            before = before.and(first);
            for (var held : months(alike.schoolId())) {
                int days = alike.days().sizeIn(held.days);
                if (days > 0) {
                    var month = months.computeIfAbsent(held.key, key -> held);
                    month.earned = month.earned.plus(alike.credit(days));
                    month.under += first.sizeIn(held.days);
                }
            }
        }
    }

    /** The school's months, as far as they are over or begun; those of one calendar are the same for every school. */
    private List<Month> months(String schoolId) {
        return byCalendar.computeIfAbsent(windows.calendar(schoolId).calendarId(), calendarId -> {
            var calendar = windows.calendar(schoolId);
            var begun = new ArrayList<Month>();
            var left = DaySet.between(around.year().firstDay().minusYears(1), around.on());
            for (var month : calendar.months()) {
                var days = DaySet.between(month.from(), month.until()).in(left);
                left = left.without(days);
                begun.add(new Month(month.from() + " " + calendarId, month,
                        calendar.taughtBetween(month.from(), month.until()).size(), days));
            }
            return begun;
        });
    }

    /**
     * What the LEA claims as its average in the month: the claim of the first period that counts the month, for the
     * schools of the month's calendar. Claims are of whole periods, so every month of one has the same.
     */
    Optional<Claimed> claimed(Month month) {
        for (var period : ReportingPeriod.values()) {
            var cells = claims.cells(period).stream().filter(cell -> !cell.claims().isEmpty())
                    .filter(cell -> windows.calendar(cell.place().schoolId()).calendarId()
                            .equals(month.month.calendarId()))
                    .filter(cell -> windows.of(period, cell.place().schoolId()).taught().stream()
                            .anyMatch(day -> !day.isBefore(month.month.from()) && !day.isAfter(month.month.until())))
                    .toList();
            if (!cells.isEmpty()) {
                return Optional.of(new Claimed(period, cells.stream()
                        .map(cell -> windows.ada(cell.claimed(), period, cell.place().schoolId()))
                        .reduce(Days.ZERO, Days::plus)));
            }
        }
        return Optional.empty();
    }

    /** What was claimed as the average of a period. */
    record Claimed(ReportingPeriod period, Days ada) {}

    /** In the order in which they begin. */
    List<Month> months() {
        return List.copyOf(months.values());
    }

    @Override
    public List<Table> tables() {
        var sheet = new Sheet("Attendance by school month of " + around.program().lea().name() + ", " + around.year());
        sheet.column("calendar", "Calendar").column("month", "Month").column("from", "From").column("until", "Until")
                .column("taught", "Taught").column("pupilDays", "Under").column("days", "Earned").column("ada", "ADA");
        boolean any = months.values().stream().anyMatch(month -> claimed(month).isPresent());
        if (any) {
            sheet.column("claimed", "Claimed").column("period", "In");
        }
        for (var month : months.values()) {
            var row = new ArrayList<Object>(List.of(month.month.calendarId(), month.month.number(),
                    month.month.from(), month.month.until(), month.taught, month.under, Sheet.days(month.earned),
                    Sheet.ada(month.ada())));
            if (any) {
                row.add(claimed(month).map(claim -> Sheet.ada(claim.ada())).orElse(""));
                row.add(claimed(month).map(claim -> claim.period().label()).orElse(""));
            }
            sheet.row(row);
        }
        if (sheet.isEmpty()) {
            sheet.note("No schoolday under an agreement falls into a recorded school month. Record the school months "
                    + "(schoolMonths) of each calendar.");
        }
        windows.schools().stream().flatMap(school -> windows.overlongMonths(school).stream()).distinct()
                .forEach(sheet::note);
        if (any) {
            sheet.note(
                    "Claimed: the ADA that was claimed for the first period that counts the month. A claim is of the "
                            + "whole period, so its months have the same; their average is what it is to be held against.");
        }
        sheet.note("Under: pupil-days that stood under an agreement. Earned: days of attendance among them.");
        return List.of(sheet.table());
    }
}
