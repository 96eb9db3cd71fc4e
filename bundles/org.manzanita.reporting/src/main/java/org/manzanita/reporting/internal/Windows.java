package org.manzanita.reporting.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manzanita.model.Days;
import org.manzanita.model.EntityType;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.model.School;
import org.manzanita.model.SchoolMonth;
import org.manzanita.rules.SchoolCalendar;
import org.manzanita.rules.Surroundings;

/**
 * EC 41601: which days a reporting period counts at each school, and what attendance is divided by.
 *
 * <p>P-1 and P-2 hold full school months only. A month that is not over on the day of asking is not full yet.
 */
public final class Windows {

    private static final String ENDS = "attendancePeriodEnd";
    private static final String FIXED = "countyOfficeDivisor";
    private static final String OFFERED = "annualDays";

    private final Surroundings around;
    private final LocalDate on;
    private final Map<ReportingPeriod, Map<String, Window>> known = new EnumMap<>(ReportingPeriod.class);

    public Windows(Surroundings around) {
        this(around, around.on());
    }

    private Windows(Surroundings around, LocalDate on) {
        this.around = around;
        this.on = on;
    }

    /** The same periods as they are when they are over. */
    public Windows over() {
        return new Windows(around, around.year().lastDay());
    }

    public Window of(ReportingPeriod period, String schoolId) {
        return known.computeIfAbsent(period, key -> new HashMap<>()).computeIfAbsent(schoolId,
                key -> make(period, schoolId));
    }

    /** The last day on which the period may end, such as 15 April (EC 41601). */
    public LocalDate ends(ReportingPeriod period) {
        var year = around.year();
        var row = around.law().need(ENDS, period.label(), year.lastDay());
        var end = MonthDay.parse("--" + row.value());
        var day = end.atYear(year.starts());
        return year.contains(day) ? day : end.atYear(year.starts() + 1);
    }

    /** What attendance at the school is divided by: the days taught, or a county office's fixed divisor (EC 41601(a)). */
    public Days divisor(ReportingPeriod period, String schoolId) {
        if (around.program().lea().entityType() == EntityType.COUNTY_OFFICE) {
            return Days.of(around.law().need(FIXED, period.label(), ends(period)).integer());
        }
        return Days.of(of(period, schoolId).taught().size());
    }

    /** Days of attendance as ADA; zero where nothing was taught. */
    public Days ada(Days attendance, ReportingPeriod period, String schoolId) {
        var divisor = divisor(period, schoolId);
        return divisor.isZero() ? Days.ZERO : attendance.dividedBy(divisor);
    }

    /**
     * The part of a charter's ADA that is funded: whole, unless its track is taught on fewer days than the law asks
     * for (EC 47612.5, 5 CCR 11960).
     */
    Days fundedPart(String schoolId) {
        var asked = around.law().find(OFFERED, entity(), around.year().lastDay());
        if (asked.isEmpty() || !isCharter()) {
            return Days.ONE;
        }
        int offered = calendar(schoolId).taughtBetween(around.year().firstDay(), around.year().lastDay()).size();
        return Days.of(offered, asked.get().integer()).min(Days.ONE);
    }

    boolean isCharter() {
        return around.program().lea().entityType() == EntityType.CHARTER;
    }

    /** The word by which law rows know the kind of LEA. */
    String entity() {
        return switch (around.program().lea().entityType()) {
            case DISTRICT -> "district";
            case COUNTY_OFFICE -> "countyOffice";
            case CHARTER -> "charter";
        };
    }

    /** The school's name, or its code if it is not recorded. */
    public String nameOf(String schoolId) {
        return around.program().school(schoolId).map(school -> school.fact().name())
                .orElse(schoolId.isEmpty() ? "(not enrolled)" : schoolId);
    }

    /**
     * EC 37201: the school months of the school's calendar that list more weekdays of instruction than a school month may
     * have, in sentences (ATT-01). A makeup class on a weekend is not counted.
     */
    List<String> overlongMonths(String schoolId) {
        var calendar = calendar(schoolId);
        var told = new ArrayList<String>();
        for (var month : calendar.months()) {
            var most = around.law().find("schoolMonthDays", "all", month.from());
            long taught = calendar.taughtBetween(month.from(), month.until()).stream()
                    .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0).count();
            most.filter(row -> around.year().contains(month.from()) && taught > row.integer())
                    .ifPresent(row -> told.add("School month " + month.number() + " of calendar "
                            + calendar.calendarId() + " lists " + taught
                            + " days of instruction; a school month has at "
                            + "most " + row.value() + " (" + row.section() + ")."));
        }
        return told;
    }

    /** The codes of every school on record, in order. */
    public List<String> schools() {
        return around.program().all(School.class).stream().map(school -> school.fact().schoolId()).distinct().sorted()
                .toList();
    }

    SchoolCalendar calendar(String schoolId) {
        return around.program().calendarOf(schoolId);
    }

    private Window make(ReportingPeriod period, String schoolId) {
        var year = around.year();
        var calendar = calendar(schoolId);
        var end = ends(period);
        var asked = on.isBefore(end) ? on : end;
        if (period == ReportingPeriod.ANNUAL) {
            var all = calendar.taughtBetween(year.firstDay(), end);
            var taught = calendar.taughtBetween(year.firstDay(), asked);
            return taught.isEmpty()
                    ? Window.of(period, calendar.calendarId(), List.of(), List.of(), end, year.firstDay(), taught,
                            false)
                    : Window.of(period, calendar.calendarId(), List.of(), List.of(), taught.getFirst(),
                            taught.getLast(), taught, taught.size() == all.size());
        }
        var begun = calendar.months().stream()
                .filter(month -> year.contains(month.from()) && !month.from().isAfter(end)).toList();
        var whole = begun.stream().filter(month -> !month.until().isAfter(end)).toList();
        var full = whole.stream().filter(month -> !month.until().isAfter(asked)).toList();
        var out = begun.stream().filter(month -> month.until().isAfter(end)).toList();
        var taught = full.stream().flatMap(month -> taught(calendar, month).stream()).distinct().sorted().toList();
        return full.isEmpty()
                ? Window.of(period, calendar.calendarId(), full, out, end, year.firstDay(), taught, false)
                : Window.of(period, calendar.calendarId(), full, out, full.getFirst().from(), full.getLast().until(),
                        taught, full.size() == whole.size());
    }

    private static List<LocalDate> taught(SchoolCalendar calendar, SchoolMonth month) {
        return calendar.taughtBetween(month.from(), month.until());
    }
}
