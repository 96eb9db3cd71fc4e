package org.manzanita.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.SchoolMonth;

/** The days that one school, or track, is taught, and its school months. A day that it does not list is not taught. */
public final class SchoolCalendar {

    private final String calendarId;
    private final TreeMap<LocalDate, Recorded<CalendarDay>> days = new TreeMap<>();
    private final List<LocalDate> taught = new ArrayList<>();
    private final List<SchoolMonth> months;

    public SchoolCalendar(String calendarId, Collection<Recorded<CalendarDay>> days, Collection<SchoolMonth> months) {
        this.calendarId = calendarId;
        days.forEach(day -> this.days.put(day.fact().day(), day));
        this.days.values().stream().map(Recorded::fact).filter(day -> day.kind() == DayKind.INSTRUCTION)
                .map(CalendarDay::day).forEach(taught::add);
        this.months = months.stream().sorted(Comparator.comparing(SchoolMonth::from)).toList();
    }

    public String calendarId() {
        return calendarId;
    }

    /** What the calendar says of the day, if it lists it. */
    public Optional<Recorded<CalendarDay>> on(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    public boolean isTaught(LocalDate day) {
        var listed = days.get(day);
        return listed != null && listed.fact().kind() == DayKind.INSTRUCTION;
    }

    /** The schooldays from one day to another, both counted, in order. */
    public List<LocalDate> taughtBetween(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            return List.of();
        }
        return List.copyOf(taught.subList(firstIndexFrom(from), firstIndexFrom(until.plusDays(1))));
    }

    /** The first schoolday after the day. */
    public Optional<LocalDate> nextTaughtAfter(LocalDate day) {
        return taughtAfter(day, 1);
    }

    /**
     * The n-th schoolday after the day: the day itself is not counted, the last one is (EC 9). Empty when the calendar
     * ends before it.
     */
    public Optional<LocalDate> taughtAfter(LocalDate day, int n) {
        int index = firstIndexFrom(day.plusDays(1)) + n - 1;
        return index < taught.size() ? Optional.of(taught.get(index)) : Optional.empty();
    }

    public List<SchoolMonth> months() {
        return months;
    }

    public Optional<SchoolMonth> monthOf(LocalDate day) {
        return months.stream().filter(month -> !day.isBefore(month.from()) && !day.isAfter(month.until())).findFirst();
    }

    private int firstIndexFrom(LocalDate day) {
        int low = 0;
        int high = taught.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (taught.get(middle).isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
