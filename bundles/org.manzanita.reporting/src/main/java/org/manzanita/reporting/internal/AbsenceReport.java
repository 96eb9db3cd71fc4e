package org.manzanita.reporting.internal;

import java.util.ArrayList;
import java.util.List;
import org.manzanita.reporting.ReportRun;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * EC 60900: what the state's absence summary asks of each pupil at each school (CAL-02 to CAL-06, CAL-10).
 *
 * <p>What is neither study nor suspension, attendance or absence on record is left to the classroom register, so that
 * the categories and that rest add up to the days expected (CAL-03).
 */
final class AbsenceReport implements ReportRun {

    private final Surroundings around;
    private final AbsenceDays days;

    AbsenceReport(Surroundings around) {
        this.around = around;
        this.days = new AbsenceDays(around);
    }

    @Override
    public void accept(JudgedPupil pupil) {
        days.accept(pupil);
    }

    @Override
    public List<Table> tables() {
        var sheet = new Sheet("Absence summary of " + around.program().lea().name() + ", " + around.year()
                + ", through " + days.through());
        sheet.column("pupil", "Pupil").column("school", "School").column("expected", "Expected");
        AbsenceDays.CATEGORIES.forEach(category -> sheet.column(category, heading(category)));
        sheet.column("register", "Register").column("recovered", "Recovered").column("exempt", "Exempt");
        int unsettled = 0;
        for (var entry : days.places().entrySet()) {
            var counted = entry.getValue();
            unsettled += counted.rest().isZero() ? 0 : 1;
            var row = new ArrayList<Object>(List.of(entry.getKey().pupil(),
                    days.schoolName(entry.getKey().school()), counted.expected()));
            AbsenceDays.CATEGORIES.forEach(category -> row.add(Sheet.days(counted.of(category))));
            row.addAll(List.of(Sheet.days(counted.rest()), counted.recovered(), counted.isExempt() ? "yes" : ""));
            sheet.row(row);
        }
        notes(sheet, unsettled);
        return List.of(sheet.table());
    }

    private void notes(Sheet sheet, int unsettled) {
        sheet.note("Fields: expected " + field("expected") + "; " + String.join("; ",
                AbsenceDays.CATEGORIES.stream().map(category -> heading(category) + " " + field(category)).toList())
                + "; recovered " + field("recovered") + ".");
        sheet.note(unsettled == 0
                ? "Every record balances: the categories add up to the days expected (CAL-03)."
                : Sheet.count(unsettled, "record")
                        + " will balance only with the days that stand under Register, which "
                        + "are the classroom register's: in person, or absent excused or unexcused (CAL-03).");
        if (days.adults() > 0) {
            sheet.note(Sheet.count(days.adults(), "adult") + " left out: pupils of TK to 12 are reported (CAL-06).");
        }
    }

    private static String heading(String category) {
        return switch (category) {
            case "inPerson" -> "In person";
            case "suspendedOut" -> "Susp. out";
            case "suspendedIn" -> "Susp. in";
            case "excused" -> "Excused";
            case "unexcused" -> "Unexcused";
            case "nonAdaStudy" -> "Non-ADA study";
            default -> "ADA study";
        };
    }

    /** The number of the state's field, as the law rows have it for the year. */
    private String field(String category) {
        return around.law().find("absenceField", category, around.year().lastDay()).map(row -> row.value())
                .orElse("of no number that year");
    }
}
