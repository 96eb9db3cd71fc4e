package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.manzanita.reporting.ReportRun;
import org.manzanita.model.ClassroomAttendance;
import org.manzanita.model.Days;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Grade;
import org.manzanita.model.Status;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * EC 60900: what the state's absence summary asks of each pupil at each school (CAL-02 to CAL-06, CAL-10).
 *
 * <p>Each expected day stands in exactly one category. What is neither study nor suspension nor attendance on record is
 * left to the classroom register, so that the categories and that rest add up to the days expected (CAL-03).
 */
final class AbsenceReport implements ReportRun {

    /** The detail of a suspension that is spent in school, and is attendance. */
    private static final String IN_SCHOOL = "inSchool";
    private static final List<String> CATEGORIES = List.of("inPerson", "suspendedOut", "suspendedIn", "nonAdaStudy",
            "adaStudy");

    private record Place(String pupil, String school) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byPupil = pupil.compareTo(other.pupil);
            return byPupil != 0 ? byPupil : school.compareTo(other.school);
        }
    }

    /** The days of one pupil at one school, by category. */
    private static final class Counted {

        private final Map<String, Days> days = new HashMap<>();
        private int expected;
        private int exempt;
        private long recovered;

        private Days of(String category) {
            return days.getOrDefault(category, Days.ZERO);
        }

        private void add(String category, Days part) {
            days.merge(category, part, Days::plus);
        }

        private Days rest() {
            return days.values().stream().reduce(Days.of(expected), Days::minus);
        }
    }

    private final Surroundings around;
    private final Windows windows;
    private final TreeMap<Place, Counted> places = new TreeMap<>();
    private int adults;

    AbsenceReport(Surroundings around) {
        this.around = around;
        this.windows = new Windows(around);
    }

    @Override
    public void accept(JudgedPupil pupil) {
        var studied = new HashMap<LocalDate, Days>();
        for (JudgedDay day : pupil.days()) {
            studied.merge(day.day(), day.finding().credit(), Days::plus);
        }
        var attended = pupil.file().all(ClassroomAttendance.class).stream().map(Recorded::fact)
                .map(ClassroomAttendance::day).distinct().toList();
        boolean adult = false;
        for (var school : pupil.file().schoolsBetween(around.year().firstDay(), around.year().lastDay())) {
            for (var day : windows.calendar(school).taughtBetween(around.year().firstDay(), last())) {
                var enrolled = pupil.file().enrollmentOn(day).map(Recorded::fact)
                        .filter(enrollment -> enrollment.schoolId().equals(school));
                adult |= enrolled.map(Enrollment::grade).filter(Grade.ADULT::equals).isPresent();
                if (enrolled.filter(enrollment -> enrollment.grade() != Grade.ADULT).isPresent()) {
                    var counted = places.computeIfAbsent(new Place(pupil.pupil().value(), school),
                            place -> new Counted());
                    counted.expected++;
                    counted.exempt += pupil.file().statusOn(Status.HOME_HOSPITAL, day).isPresent() ? 1 : 0;
                    sort(pupil, day, studied, attended.contains(day), counted);
                }
            }
        }
        adults += adult ? 1 : 0;
        Recovered.of(pupil, around).ifPresent(recovered -> places.tailMap(new Place(pupil.pupil().value(), ""))
                .values().stream().limit(1).forEach(counted -> counted.recovered = recovered.days()));
    }

    /** A day of hours is part study that earned and part study that did not: hours over hours scheduled (CAL-05). */
    private static void sort(JudgedPupil pupil, LocalDate day, Map<LocalDate, Days> studied, boolean attended,
            Counted counted) {
        var suspended = pupil.file().statusOn(Status.SUSPENDED, day);
        var credit = studied.get(day);
        if (credit != null && !credit.isZero()) {
            counted.add("adaStudy", credit);
            counted.add("nonAdaStudy", Days.ONE.minus(credit));
        } else if (suspended.isPresent()) {
            counted.add(suspended.get().fact().detail().equals(IN_SCHOOL) ? "suspendedIn" : "suspendedOut", Days.ONE);
        } else if (credit != null) {
            counted.add("nonAdaStudy", Days.ONE);
        } else if (attended) {
            counted.add("inPerson", Days.ONE);
        }
    }

    private LocalDate last() {
        return around.on().isAfter(around.year().lastDay()) ? around.year().lastDay() : around.on();
    }

    @Override
    public List<Table> tables() {
        var sheet = new Sheet("Absence summary of " + around.program().lea().name() + ", " + around.year()
                + ", through " + last());
        sheet.column("pupil", "Pupil").column("school", "School").column("expected", "Expected");
        CATEGORIES.forEach(category -> sheet.column(category, heading(category)));
        sheet.column("register", "Register").column("recovered", "Recovered").column("exempt", "Exempt");
        int unsettled = 0;
        for (var entry : places.entrySet()) {
            var counted = entry.getValue();
            var rest = counted.rest();
            unsettled += rest.isZero() ? 0 : 1;
            sheet.row(entry.getKey().pupil(), windows.nameOf(entry.getKey().school()), counted.expected,
                    Sheet.days(counted.of("inPerson")), Sheet.days(counted.of("suspendedOut")),
                    Sheet.days(counted.of("suspendedIn")), Sheet.days(counted.of("nonAdaStudy")),
                    Sheet.days(counted.of("adaStudy")), Sheet.days(rest), counted.recovered,
                    counted.exempt == counted.expected ? "yes" : "");
        }
        notes(sheet, unsettled);
        return List.of(sheet.table());
    }

    private void notes(Sheet sheet, int unsettled) {
        sheet.note("Fields: expected " + field("expected") + "; " + String.join("; ",
                CATEGORIES.stream().map(category -> heading(category) + " " + field(category)).toList())
                + "; recovered " + field("recovered") + ".");
        sheet.note(unsettled == 0
                ? "Every record balances: the categories add up to the days expected (CAL-03)."
                : Sheet.count(unsettled, "record")
                        + " will balance only with the days that stand under Register, which "
                        + "are the classroom register's: in person, or absent excused or unexcused (CAL-03).");
        if (adults > 0) {
            sheet.note(Sheet.count(adults, "adult") + " left out: pupils of TK to 12 are reported (CAL-06).");
        }
    }

    private static String heading(String category) {
        return switch (category) {
            case "inPerson" -> "In person";
            case "suspendedOut" -> "Susp. out";
            case "suspendedIn" -> "Susp. in";
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
