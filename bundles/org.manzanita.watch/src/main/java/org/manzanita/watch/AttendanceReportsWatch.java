package org.manzanita.watch;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Claim;
import org.manzanita.model.EntityType;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.model.Setting;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/**
 * EC 41601, 51745.6(a)(1)(B): the reports of the year that the LEA owes, and whether they were recorded in time: attendance
 * at P-1, P-2 and Annual (ATT-20), and since AB 126 a district's ratio to the county superintendent.
 */
@Component
public final class AttendanceReportsWatch implements Watch {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private static final String COUNTY = "countySuperintendent";

    @Override
    public String name() {
        return "attendanceReports";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        return List.of();
    }

    @Override
    public List<Notice> look(Surroundings surroundings) {
        var notices = new ArrayList<Notice>();
        for (var period : ReportingPeriod.values()) {
            attendance(period, surroundings).ifPresent(notices::add);
        }
        ratio(surroundings).ifPresent(notices::add);
        return notices;
    }

    private Optional<Notice> attendance(ReportingPeriod period, Surroundings around) {
        var year = around.year();
        var ends = around.law().find("attendancePeriodEnd", period.label(), year.lastDay());
        var owed = around.law().find("reportDue", period.label(), year.lastDay());
        if (ends.isEmpty() || owed.isEmpty()) {
            return Optional.empty();
        }
        var since = next(year.firstDay(), ends.get()).plusDays(1);
        var due = next(since, owed.get());
        if (around.on().isBefore(since)) {
            return Optional.empty();
        }
        var duty = Duty.of("Report attendance at " + period + ".", owed.get().citation(), since, period
                + " takes the full school months to " + since.minusDays(1) + "; its report is due on " + due
                + ". It counts as done when the claim is recorded.", List.of()).due(Optional.of(due));
        var claim = around.program().all(Claim.class).stream()
                .filter(one -> one.fact().schoolYear().equals(year) && one.fact().period() == period).findFirst();
        return Optional.of(claim.map(one -> duty.done(on(one), one.id())).orElse(duty)
                .notice(name(), Optional.empty(), around.on()));
    }

    /** The county superintendent sets the day (setting {@code ratioReportDue}); that it was done is a setting as well. */
    private Optional<Notice> ratio(Surroundings around) {
        var year = around.year();
        var ends = around.law().find("attendancePeriodEnd", ReportingPeriod.P2.label(), year.lastDay());
        var row = around.law().find("ratioReported", "all", year.lastDay());
        if (ends.isEmpty() || row.filter(found -> found.words().contains(COUNTY)).isEmpty()
                || around.program().lea().entityType() != EntityType.DISTRICT) {
            return Optional.empty();
        }
        var since = next(year.firstDay(), ends.get()).plusDays(1);
        if (around.on().isBefore(since)) {
            return Optional.empty();
        }
        var due = day("ratioReportDue", around);
        var duty = Duty.of("Report the ratio of pupils to teachers to the county superintendent.", row.get().citation(),
                since, "A high school or unified district reports the ratio that it computed at P-2"
                        + due.map(day -> "; the county superintendent set " + day + ".").orElse(
                                " by a day that the county superintendent sets; record it as the setting ratioReportDue."),
                List.of()).due(due);
        return Optional.of(day("ratioReported", around).map(done -> duty.done(Optional.of(done))).orElse(duty)
                .notice(name(), Optional.empty(), around.on()));
    }

    private static Optional<LocalDate> day(String setting, Surroundings around) {
        return around.program().setting(setting, around.year().lastDay()).map(Recorded::fact).map(Setting::value)
                .flatMap(value -> {
                    try {
                        return Optional.of(LocalDate.parse(value))
                                .filter(day -> !day.isBefore(around.year().firstDay()));
                    } catch (DateTimeParseException e) {
                        return Optional.empty();
                    }
                });
    }

    private static LocalDate on(Recorded<Claim> claim) {
        return claim.at().atZone(CALIFORNIA).toLocalDate();
    }

    /** The first day on or after the other that is the row's month-day. */
    private static LocalDate next(LocalDate day, LawRow row) {
        var monthDay = MonthDay.parse("--" + row.value());
        var here = monthDay.atYear(day.getYear());
        return here.isBefore(day) ? monthDay.atYear(day.getYear() + 1) : here;
    }
}
