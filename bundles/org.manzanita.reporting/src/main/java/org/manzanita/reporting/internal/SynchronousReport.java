package org.manzanita.reporting.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.manzanita.model.Days;
import org.manzanita.model.Program;
import org.manzanita.model.Session;
import org.manzanita.model.SessionKind;
import org.manzanita.reporting.ReportRun;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * EC 51747(e): minutes of synchronous instruction that each program offered, by weekday, against what the district's
 * policy plans for that weekday.
 */
final class SynchronousReport implements ReportRun {

    private static final String PLANNED = "synchronous.perDay";
    private static final Pattern MINUTES = Pattern.compile("^(\\d+)\\b.*");

    /** What one program offered on one weekday. */
    record Line(Program program, DayOfWeek weekday, int taught, int minutes, int daysOffered,
            SortedSet<Integer> planned) {

        Days perDay() {
            return taught == 0 ? Days.ZERO : Days.of(minutes, taught);
        }
    }

    private final Surroundings around;
    private final Windows windows;

    SynchronousReport(Surroundings around) {
        this.around = around;
        this.windows = new Windows(around);
    }

    @Override
    public void accept(JudgedPupil pupil) {
        // What was offered is no matter of single pupils.
    }

    List<Line> lines() {
        var taught = windows.schools().stream()
                .flatMap(school -> windows.calendar(school).taughtBetween(around.year().firstDay(), through()).stream())
                .distinct().sorted().toList();
        var lines = new ArrayList<Line>();
        for (var program : programs()) {
            var minutes = new HashMap<LocalDate, Integer>();
            around.program().all(Session.class).stream().map(Recorded::fact)
                    .filter(session -> session.programId().equals(program.programId())
                            && session.sessionKind() == SessionKind.SYNCHRONOUS && session.twoWay())
                    .forEach(session -> minutes.merge(session.day(), session.minutes().count(), Integer::sum));
            for (var weekday : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY,
                    DayOfWeek.FRIDAY)) {
                var days = taught.stream().filter(day -> day.getDayOfWeek() == weekday).toList();
                lines.add(line(program, weekday, days, minutes));
            }
        }
        return lines;
    }

    private Line line(Program program, DayOfWeek weekday, List<LocalDate> days, Map<LocalDate, Integer> minutes) {
        int sum = days.stream().mapToInt(day -> minutes.getOrDefault(day, 0)).sum();
        int offered = (int) days.stream().filter(minutes::containsKey).count();
        var planned = days.isEmpty() ? new TreeSet<Integer>() : planned(days.getLast());
        return new Line(program, weekday, days.size(), sum, offered, planned);
    }

    /** What the policies in force plan for that weekday, whatever the grades. */
    private SortedSet<Integer> planned(LocalDate day) {
        var planned = new TreeSet<Integer>();
        around.policies().stream()
                .filter(policy -> policy.lea().equals(around.program().lea().lea())
                        && policy.isInForce(around.program(), day))
                .flatMap(policy -> policy.values().stream())
                .filter(value -> value.parameter().equals(PLANNED) && names(value.appliesTo(), day.getDayOfWeek()))
                .flatMap(value -> minutes(value.value()).stream()).forEach(planned::add);
        return planned;
    }

    /** Whether the words name the weekday, in full or in three letters. */
    private static boolean names(String words, DayOfWeek weekday) {
        var all = List.of(words.split("[^A-Za-z]+"));
        return all.contains(name(weekday)) || all.contains(weekday.getDisplayName(TextStyle.SHORT, Locale.US));
    }

    private static Optional<Integer> minutes(String value) {
        var matcher = MINUTES.matcher(value);
        return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    private List<Program> programs() {
        var known = new HashSet<String>();
        return around.program().all(Program.class).reversed().stream().map(Recorded::fact)
                .filter(program -> known.add(program.programId()))
                .sorted((one, other) -> one.programId().compareTo(other.programId())).toList();
    }

    private LocalDate through() {
        return around.on().isAfter(around.year().lastDay()) ? around.year().lastDay() : around.on();
    }

    @Override
    public List<Table> tables() {
        var sheet = new Sheet("Synchronous minutes offered by weekday, " + around.program().lea().name() + ", "
                + around.year() + ", through " + through());
        sheet.column("program", "Program").column("weekday", "Weekday").column("taught", "Taught")
                .column("offeredOn", "Offered on").column("minutes", "Minutes").column("perDay", "A day")
                .column("planned", "Planned").column("short", "Short");
        boolean several = false;
        for (var line : lines()) {
            several |= line.planned().size() > 1;
            sheet.row(line.program().programId(), name(line.weekday()), line.taught(), line.daysOffered(),
                    line.minutes(), Sheet.days(line.perDay()), planned(line), line.planned().isEmpty()
                            ? ""
                            : Sheet.days(Days.of(line.planned().first()).minus(line.perDay()).max(Days.ZERO)));
        }
        if (sheet.isEmpty()) {
            sheet.note("No program is on record.");
        }
        sheet.note(
                "Minutes of two-way synchronous sessions over the days taught on that weekday; office hours and live "
                        + "interaction are none. Short: what a day lacks of the least that is planned (EC 51747(e)).");
        if (several) {
            sheet.note(
                    "Where grades are planned differently: a session does not say which grade it is for, so the least is asked.");
        }
        if (lines().stream().allMatch(line -> line.planned().isEmpty())) {
            sheet.note("No policy in force plans minutes by weekday (synchronous.perDay).");
        }
        return List.of(sheet.table());
    }

    private static String planned(Line line) {
        return String.join(" to ", line.planned().size() < 2
                ? line.planned().stream().map(String::valueOf).toList()
                : List.of(String.valueOf(line.planned().first()), String.valueOf(line.planned().last())));
    }

    static String name(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, Locale.US);
    }
}
