package org.manzanita.modality.coursebased.internal;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.manzanita.modality.coursebased.CourseBasedModality;
import org.manzanita.model.Days;
import org.manzanita.model.EntityType;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;

/** EC 41601: course-based days over days taught, in one reporting period, of K-8 and of 9-12. */
public final class CourseBasedAda {

    private final Surroundings around;
    private final ReportingPeriod period;
    private final Map<String, Set<LocalDate>> taught = new HashMap<>();
    private final Map<String, Days> elementary = new HashMap<>();
    private final Map<String, Days> highSchool = new HashMap<>();

    public CourseBasedAda(Surroundings around, ReportingPeriod period) {
        this.around = around;
        this.period = period;
    }

    public ReportingPeriod period() {
        return period;
    }

    public void add(JudgedPupil pupil) {
        for (var day : pupil.days()) {
            if (day.modality().equals(CourseBasedModality.NAME) && taughtAt(day.schoolId()).contains(day.day())) {
                var span = day.grade().span() == GradeSpan.GRADES_9_12 ? highSchool : elementary;
                span.merge(day.schoolId(), day.finding().credit(), Days::plus);
            }
        }
    }

    public Days elementaryAda() {
        return ada(elementary);
    }

    public Days highSchoolAda() {
        return ada(highSchool);
    }

    private Days ada(Map<String, Days> bySchool) {
        return bySchool.entrySet().stream().filter(entry -> !entry.getValue().isZero())
                .map(entry -> entry.getValue().dividedBy(divisor(entry.getKey()))).reduce(Days.ZERO, Days::plus);
    }

    private Days divisor(String schoolId) {
        if (around.program().lea().entityType() == EntityType.COUNTY_OFFICE) {
            return Days.of(around.law().need("countyOfficeDivisor", period.label(), ends()).integer());
        }
        return Days.of(taughtAt(schoolId).size());
    }

    /** The days that the period counts: those of its full school months, or the whole year's. */
    private Set<LocalDate> taughtAt(String schoolId) {
        return taught.computeIfAbsent(schoolId, school -> {
            var calendar = around.program().calendarOf(school);
            var end = around.on().isBefore(ends()) ? around.on() : ends();
            if (period == ReportingPeriod.ANNUAL) {
                return new HashSet<>(calendar.taughtBetween(around.year().firstDay(), end));
            }
            var days = new HashSet<LocalDate>();
            calendar.months().stream()
                    .filter(month -> around.year().contains(month.from()) && !month.until().isAfter(end))
                    .forEach(month -> days.addAll(calendar.taughtBetween(month.from(), month.until())));
            return days;
        });
    }

    private LocalDate ends() {
        var year = around.year();
        var row = around.law().need("attendancePeriodEnd", period.label(), year.lastDay());
        var end = MonthDay.parse("--" + row.value());
        var day = end.atYear(year.starts());
        return year.contains(day) ? day : end.atYear(year.starts() + 1);
    }
}
