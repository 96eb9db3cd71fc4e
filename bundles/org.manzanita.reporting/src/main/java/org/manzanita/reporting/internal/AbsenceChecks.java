package org.manzanita.reporting.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.manzanita.model.SchoolYear;
import org.manzanita.reporting.AbsenceFault;
import org.manzanita.reporting.AbsenceLine;
import org.manzanita.rules.Law;

/**
 * The state's checks of the absence summary that are known here (CAL-03 to CAL-06), by the names that the state gives
 * them.
 */
final class AbsenceChecks {

    private static final String ALL = "all";

    /** The category of absence or study that each check holds against what is left of the days expected. */
    private static final Map<Integer, String> WITHIN = new TreeMap<>(Map.of(AbsenceForm.SUSPENDED_OUT, "STAS0307",
            AbsenceForm.UNEXCUSED, "STAS0309", AbsenceForm.EXCUSED, "STAS0310", AbsenceForm.NON_ADA_STUDY, "STAS0311",
            AbsenceForm.ADA_STUDY, "STAS0588"));

    private final Law law;
    private final List<AbsenceFault> faults;
    private final Map<String, Integer> firstLines = new HashMap<>();
    private final Map<String, BigDecimal> recovered = new TreeMap<>();
    private final Map<String, Integer> lastLines = new HashMap<>();
    private String lea = "";
    private String year = "";

    AbsenceChecks(Law law, List<AbsenceFault> faults) {
        this.law = law;
        this.faults = faults;
    }

    /** Holds every line, and the lines together, against the checks. */
    static void check(List<AbsenceLine> lines, Law law, List<AbsenceFault> faults) {
        var checks = new AbsenceChecks(law, faults);
        for (int i = 0; i < lines.size(); i++) {
            checks.check(lines.get(i), i + 1);
        }
        checks.recoveredTogether();
    }

    private void check(AbsenceLine line, int number) {
        int before = faults.size();
        var of = AbsenceForm.year(line.cell(AbsenceForm.YEAR));
        of.ifPresent(found -> count(line, number, found));
        for (int field = 1; field <= line.cells().size(); field++) {
            int at = field;
            AbsenceForm.breach(line, field)
                    .ifPresent(breach -> faults.add(new AbsenceFault(number, at, breach.code(), breach.message())));
        }
        if (faults.size() == before) {
            together(line, number);
            of.ifPresent(found -> days(line, number, found));
        }
    }

    private void count(AbsenceLine line, int number, SchoolYear of) {
        var needed = law.find("absenceLineFields", ALL, of.lastDay());
        if (needed.isEmpty()) {
            tell(number, AbsenceForm.YEAR, "OTHER_YEAR", "What the lines of " + of + " hold is not known here.");
        } else if (line.cells().size() != needed.get().integer()) {
            tell(number, 0, "FIELD_COUNT", "The line has " + line.cells().size() + " fields, and lines of " + of
                    + " have " + needed.get().value() + ".");
        }
    }

    /** One LEA and one year a file, and one line for each pupil at a school. */
    private void together(AbsenceLine line, int number) {
        lea = lea.isEmpty() ? line.cell(AbsenceForm.LEA) : lea;
        year = year.isEmpty() ? line.cell(AbsenceForm.YEAR) : year;
        if (!lea.equals(line.cell(AbsenceForm.LEA))) {
            tell(number, AbsenceForm.LEA, "OTHER_LEA", "The line is of another LEA than line 1.");
        }
        if (!year.equals(line.cell(AbsenceForm.YEAR))) {
            tell(number, AbsenceForm.YEAR, "OTHER_YEAR", "The line is of another year than line 1.");
        }
        var key = line.cell(AbsenceForm.SCHOOL) + "/" + line.cell(AbsenceForm.SSID);
        var first = firstLines.putIfAbsent(key, number);
        if (first != null) {
            tell(number, AbsenceForm.SSID, "DUPLICATE_KEY",
                    "Line " + first + " is of the same pupil at the same school."
                            + " Each has one line a year.");
        }
    }

    private void days(AbsenceLine line, int number, SchoolYear of) {
        var school = line.cell(AbsenceForm.SCHOOL);
        if (law.find("absenceNotTaken", ALL, of.lastDay()).filter(row -> row.words().contains(school)).isPresent()) {
            tell(number, AbsenceForm.SCHOOL, "STAS0651", "No absence summary is taken of nonpublic schools and private "
                    + "school groups. Take the line out.");
        }
        if (line.cell(AbsenceForm.EXEMPT).equals("Y")) {
            return;
        }
        var expected = number(line, AbsenceForm.EXPECTED);
        var left = expected.subtract(number(line, AbsenceForm.IN_PERSON))
                .subtract(number(line, AbsenceForm.SUSPENDED_IN));
        WITHIN.forEach((field, check) -> {
            if (number(line, field).compareTo(left) > 0) {
                tell(number, field, check, number(line, field) + " days, but of " + expected + " expected only " + left
                        + " are left beside those in person (13.16) and in in-school suspension (13.18).");
            }
        });
        law.find("absenceBalance", ALL, of.lastDay()).ifPresent(row -> {
            var sum = row.words().stream().map(name -> number(line, AbsenceLine.place(name)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(expected) != 0) {
                tell(number, AbsenceForm.EXPECTED, "STAS0318", "The days of " + String.join(", ", row.words())
                        + " add up to " + sum + ", and " + expected + " are expected.");
            }
        });
        recovered(line, number, of);
    }

    private void recovered(AbsenceLine line, int number, SchoolYear of) {
        var cell = line.cell(AbsenceForm.RECOVERED);
        var most = law.find("absenceRecoveredMost", ALL, of.lastDay());
        if (cell.isEmpty() || most.isEmpty()) {
            return;
        }
        if (!cell.matches("\\d{1,2}") || Integer.parseInt(cell) > most.get().integer()) {
            tell(number, AbsenceForm.RECOVERED, "STAS0739", "Days recovered are a whole number from 0 to "
                    + most.get().value() + ".");
            return;
        }
        var absences = number(line, AbsenceForm.SUSPENDED_OUT).add(number(line, AbsenceForm.EXCUSED))
                .add(number(line, AbsenceForm.UNEXCUSED));
        var days = new BigDecimal(cell);
        if (days.compareTo(absences) > 0) {
            tell(number, AbsenceForm.RECOVERED, "STAS0740E1", cell + " days recovered, but only " + absences
                    + " absences stand in 13.17, 13.19 and 13.20.");
        }
        recovered.merge(line.cell(AbsenceForm.SSID), days, BigDecimal::add);
        lastLines.put(line.cell(AbsenceForm.SSID), number);
    }

    private void recoveredTogether() {
        AbsenceForm.year(year).flatMap(of -> law.find("absenceRecoveredMost", ALL, of.lastDay()))
                .ifPresent(most -> recovered.forEach((ssid, days) -> {
                    if (days.compareTo(most.decimal()) > 0) {
                        tell(lastLines.getOrDefault(ssid, 0), AbsenceForm.RECOVERED, "STAS0740E1", "The pupil's lines "
                                + "at all schools hold " + days + " days recovered together, and at most "
                                + most.value()
                                + " are allowed.");
                    }
                }));
    }

    private void tell(int line, int field, String code, String message) {
        faults.add(new AbsenceFault(line, field, code, message));
    }

    private static BigDecimal number(AbsenceLine line, int field) {
        var cell = line.cell(field);
        return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
    }

    /** In the order of the file. */
    static List<AbsenceFault> inOrder(List<AbsenceFault> faults) {
        var ordered = new ArrayList<>(faults);
        ordered.sort(Comparator.comparingInt(AbsenceFault::line).thenComparingInt(AbsenceFault::field)
                .thenComparing(AbsenceFault::code));
        return ordered;
    }
}
