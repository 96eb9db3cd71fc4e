package org.manzanita.reporting.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.manzanita.reporting.ReportRun;
import org.manzanita.model.Days;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/** EC 46201, 46207, 46208, 47612.5: days and minutes that the LEA offers in the year, against those it owes (ATT-14). */
final class OfferedReport implements ReportRun {

    private static final String MINUTES = "minutesOffered.";

    private final Surroundings around;
    private final Windows windows;

    OfferedReport(Surroundings around) {
        this.around = around;
        this.windows = new Windows(around);
    }

    /** What is offered is the LEA's, whoever takes part. */
    @Override
    public void accept(JudgedPupil pupil) {}

    @Override
    public List<Table> tables() {
        return List.of(days(), minutes());
    }

    private Table days() {
        var year = around.year();
        var sheet = new Sheet("Days offered by the schools of " + around.program().lea().name() + ", " + year);
        sheet.column("school", "School").column("calendar", "Calendar").column("offered", "Offered")
                .column("owed", "Owed").column("short", "Short").column("penalty", "Penalty");
        var owed = around.law().find("annualDays", windows.entity(), year.lastDay());
        owed.ifPresent(row -> windows.schools().forEach(school -> {
            var calendar = windows.calendar(school);
            int offered = calendar.taughtBetween(year.firstDay(), year.lastDay()).size();
            int lacking = Math.max(0, row.integer() - offered);
            sheet.row(windows.nameOf(school), calendar.calendarId(), offered, row.integer(), lacking,
                    penalty(lacking));
        }));
        owed.ifPresent(row -> sheet.note("Owed: " + row.value() + " days (" + row.section() + ")."));
        rate().ifPresentOrElse(
                row -> sheet.note("Penalty: " + row.value() + " of the year's apportionment for each day short, "
                        + most() + " at most (" + row.section() + ")."),
                () -> sheet.note("The law tables set no penalty by the day for this kind of LEA; a charter's ADA is "
                        + "funded in proportion (see the reports of ADA)."));
        return sheet.table();
    }

    private Object penalty(int lacking) {
        return rate().map(row -> (Object) row.decimal().multiply(BigDecimal.valueOf(Math.min(lacking, most()))))
                .orElse("");
    }

    private Optional<LawRow> rate() {
        return around.law().find("dayShortPenalty", windows.entity(), around.year().lastDay());
    }

    private int most() {
        return around.law().find("dayShortPenaltyMost", windows.entity(), around.year().lastDay())
                .map(LawRow::integer).orElse(Integer.MAX_VALUE);
    }

    private Table minutes() {
        var sheet = new Sheet("Minutes offered in the year");
        sheet.column("gradeSpan", "Grades").column("offered", "Offered").column("owed", "Owed")
                .column("short", "Short").column("percent", "Percent short");
        for (var row : around.law().rows("annualMinutes", around.year().lastDay())) {
            around.program().figure(around.year(), MINUTES + row.applies()).ifPresent(figure -> {
                var owed = Days.of(row.integer());
                var lacking = owed.minus(Days.of(figure.fact().value())).max(Days.ZERO);
                sheet.row(row.applies(), figure.fact().value().toPlainString(), row.integer(),
                        Sheet.days(lacking), lacking.times(Days.of(100)).dividedBy(owed).rounded(2));
            });
        }
        sheet.note("From the figures " + MINUTES
                + "TK-K, 1-3, 4-8 and 9-12 of the year. Pupils of Independent Study need "
                + "no minutes in a seat, and the LEA owes the calendar nonetheless; a shortfall costs that share of the "
                + "apportionment of the grades concerned (EC 46201, 47612.5).");
        return sheet.table();
    }
}
