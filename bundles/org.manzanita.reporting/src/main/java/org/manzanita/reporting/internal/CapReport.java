package org.manzanita.reporting.internal;

import org.manzanita.reporting.ReportRun;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.manzanita.model.Days;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.model.School;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * EC 51745(b): at most 10 percent of the pupils of an opportunity or continuation school may be claimed in Independent
 * Study; pregnant pupils, parents and pupils of an emergency are not counted (CAP-01).
 *
 * <p>Which day counts the law leaves to the department; here it is the last day that P-2 counts, or the day of asking
 * where that is earlier (reading G-16).
 */
final class CapReport implements ReportRun {

    private static final class Counted {
        private int enrolled;
        private int studying;
        private int exempt;
    }

    private final Surroundings around;
    private final Windows windows;
    private final Map<String, LawRow> caps = new TreeMap<>();
    private final Map<String, Counted> schools = new TreeMap<>();

    CapReport(Surroundings around) {
        this.around = around;
        this.windows = new Windows(around);
        for (Recorded<School> school : around.program().all(School.class)) {
            var type = school.fact().schoolType().name().toLowerCase(Locale.ROOT);
            around.law().find("participationCapPercent", type, windows.ends(ReportingPeriod.P2))
                    .ifPresent(row -> caps.put(school.fact().schoolId(), row));
        }
    }

    @Override
    public void accept(JudgedPupil pupil) {
        for (var school : caps.keySet()) {
            var day = census(school);
            if (pupil.file().enrollmentOn(day).filter(enrolled -> enrolled.fact().schoolId().equals(school))
                    .isEmpty()) {
                continue;
            }
            var counted = schools.computeIfAbsent(school, key -> new Counted());
            counted.enrolled++;
            if (pupil.days().stream().anyMatch(judged -> judged.day().equals(day))) {
                counted.studying++;
                counted.exempt += isExempt(pupil, day) ? 1 : 0;
            }
        }
    }

    @Override
    public List<Table> tables() {
        var sheet = new Sheet("Independent Study in opportunity and continuation schools of "
                + around.program().lea().name() + ", " + around.year());
        sheet.column("school", "School").column("day", "Day").column("enrolled", "Enrolled")
                .column("studying", "In study").column("exempt", "Exempt").column("cap", "Cap")
                .column("excess", "Excess");
        caps.forEach((school, row) -> {
            var counted = schools.getOrDefault(school, new Counted());
            var cap = Days.of(row.decimal()).times(Days.of(counted.enrolled, 100));
            var excess = Days.of(counted.studying - counted.exempt).minus(cap).max(Days.ZERO);
            sheet.row(windows.nameOf(school), census(school), counted.enrolled, counted.studying, counted.exempt,
                    Sheet.days(cap), Sheet.days(excess));
        });
        if (sheet.isEmpty()) {
            sheet.note("The LEA has no opportunity or continuation school on record.");
        } else {
            sheet.note("Cap: percent of the pupils enrolled that day (EC 51745(b)). Excess: pupils in study, less the "
                    + "exempt, above it; their attendance cannot be claimed. Exempt: "
                    + String.join(", ", exempt(windows.ends(ReportingPeriod.P2))) + ".");
            sheet.note("The department specifies how the cap is calculated; here pupils are counted on the last day of "
                    + "P-2 (reading G-16). Every pupil of the school needs an enrollment on record.");
        }
        return List.of(sheet.table());
    }

    private LocalDate census(String school) {
        var window = windows.of(ReportingPeriod.P2, school);
        return window.taught().isEmpty() ? around.on() : window.taught().getLast();
    }

    private boolean isExempt(JudgedPupil pupil, LocalDate day) {
        var words = exempt(day);
        return pupil.file().all(PupilStatus.class).stream().map(Recorded::fact)
                .anyMatch(status -> status.holdsOn(day) && words.contains(camelCase(status.status().name())));
    }

    private Set<String> exempt(LocalDate day) {
        return around.law().rows("capExemptStatus", day).stream().map(LawRow::applies)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String camelCase(String constant) {
        var words = constant.toLowerCase(Locale.ROOT).split("_", -1);
        var name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
        }
        return name.toString();
    }
}
