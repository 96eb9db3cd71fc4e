package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.ProgramFile;

/** 5 CCR 16026, 16027: until when records of a school year are kept that its audit needs (K-03). */
public record AuditClock(ProgramFile program, Law law, SchoolYear year) {

    private static final String ALL = "all";

    /** The day on which the audit of the year was completed, if that is on record (setting {@code auditCompleted}). */
    public Optional<LocalDate> completed() {
        return program.setting("auditCompleted", year.lastDay()).map(setting -> LocalDate.parse(setting.fact().value()))
                .filter(day -> day.isAfter(year.lastDay()));
    }

    /** The day on which the audit was completed, or on which its report is due (EC 41020(h)). */
    LocalDate audited() {
        return completed().orElseGet(
                () -> MonthDay.parse("--" + need("auditReportDue").value()).atYear(year.lastDay().getYear()));
    }

    /** The last 1 July after the audit up to which the law has the records kept. */
    public LocalDate keepUntil() {
        var audited = audited();
        var first = audited.withDayOfYear(1).plusMonths(6);
        var next = audited.isBefore(first) ? first : first.plusYears(1);
        return next.plusYears(need("recordsKeptUntilJuly1AfterAudit").integer() - 1L);
    }

    /** The last day up to which keeping them is advised, by years from the school year. */
    public LocalDate advisedUntil() {
        return year.lastDay().plusYears(need("recordsKeptYearsRecommended").integer());
    }

    private LawRow need(String parameter) {
        return law.need(parameter, ALL, year.lastDay());
    }
}
