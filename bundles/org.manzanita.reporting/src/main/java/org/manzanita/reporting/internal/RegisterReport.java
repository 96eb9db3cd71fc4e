package org.manzanita.reporting.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.manzanita.model.Days;
import org.manzanita.model.EntryId;
import org.manzanita.model.FactForm;
import org.manzanita.model.PupilFact;
import org.manzanita.model.SchoolMonth;
import org.manzanita.reporting.ReportRun;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * 5 CCR 11703(b)(4): the attendance register of Independent Study for one school month, school by school, apart from that
 * of the classroom; and day by day what each mark rests on, and when the last of it was recorded (AUD-D-13).
 */
final class RegisterReport implements ReportRun {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("MM-dd");
    private static final String NOT_TAUGHT = "–";
    private static final String NOT_UNDER = "·";

    /** One pupil's line of a school's register. */
    private record Line(String pupil, String grade, String modality, TreeMap<LocalDate, Days> days) {}

    /** What one mark rests on. */
    private record Mark(String pupil, JudgedDay day, String entries, String posted) {}

    /** A school's page: its month, its lines and its marks. */
    private record Page(SchoolMonth month, List<Line> lines, List<Mark> marks) {}

    private final Surroundings around;
    private final Windows windows;
    private final OptionalInt number;
    private final Optional<String> only;
    private final boolean detailed;
    private final TreeMap<String, Page> pages = new TreeMap<>();

    /**
     * @param number the school month; else the last that has begun on the day of asking
     * @param only one school; else every school
     * @param detailed whether what each mark rests on is wanted as well
     * @throws IllegalArgumentException if no such school is on record
     */
    RegisterReport(Surroundings around, OptionalInt number, Optional<String> only, boolean detailed) {
        this.around = around;
        this.windows = new Windows(around);
        this.number = number;
        this.only = only;
        this.detailed = detailed;
        only.filter(school -> around.program().school(school).isEmpty()).ifPresent(school -> {
            throw new IllegalArgumentException("No school of the code '" + school + "' is on record. There are "
                    + String.join(", ", windows.schools()) + ".");
        });
    }

    @Override
    public void accept(JudgedPupil pupil) {
        var bySchool = pupil.days().stream().filter(day -> !day.day().isAfter(around.on()))
                .filter(day -> only.map(day.schoolId()::equals).orElse(true))
                .collect(Collectors.groupingBy(JudgedDay::schoolId, TreeMap::new, Collectors.toList()));
        bySchool.forEach((school, all) -> month(school).ifPresent(month -> {
            var days = all.stream().filter(day -> isOf(month, day.day())).toList();
            if (!days.isEmpty()) {
                var page = pages.computeIfAbsent(school,
                        key -> new Page(month, new ArrayList<>(), new ArrayList<>()));
                lines(pupil.pupil().value(), days).forEach(page.lines::add);
                if (detailed) {
                    var times = times(pupil.file());
                    days.forEach(day -> page.marks.add(mark(pupil.pupil().value(), day, times)));
                }
            }
        }));
    }

    private Optional<SchoolMonth> month(String school) {
        return windows.calendar(school).months().stream().filter(month -> around.year().contains(month.from()))
                .filter(month -> number.isPresent()
                        ? month.number() == number.getAsInt()
                        : !month.from().isAfter(around.on()))
                .max(Comparator.comparing(SchoolMonth::from));
    }

    private static boolean isOf(SchoolMonth month, LocalDate day) {
        return !day.isBefore(month.from()) && !day.isAfter(month.until());
    }

    /** A line for each modality and grade that the pupil had in the month. */
    private static List<Line> lines(String pupil, List<JudgedDay> days) {
        var lines = new TreeMap<String, Line>();
        for (var day : days) {
            lines.computeIfAbsent(day.modality() + " " + day.grade().label(),
                    key -> new Line(pupil, day.grade().label(), day.modality(), new TreeMap<>())).days
                    .merge(day.day(), day.finding().credit(), Days::plus);
        }
        return List.copyOf(lines.values());
    }

    private static Map<EntryId, Instant> times(PupilFile file) {
        var times = new HashMap<EntryId, Instant>();
        for (var form : FactForm.all()) {
            if (PupilFact.class.isAssignableFrom(form.type())) {
                for (Recorded<?> one : file.all(form.type().asSubclass(PupilFact.class))) {
                    times.put(one.id(), one.at());
                }
            }
        }
        return times;
    }

    private static Mark mark(String pupil, JudgedDay day, Map<EntryId, Instant> times) {
        var entries = day.finding().reasons().stream().map(Reason::evidence).flatMap(List::stream).distinct().sorted()
                .toList();
        var posted = entries.stream().flatMap(entry -> Optional.ofNullable(times.get(entry)).stream())
                .max(Comparator.naturalOrder());
        return new Mark(pupil, day, entries.stream().map(EntryId::toString).collect(Collectors.joining(" ")),
                posted.map(time -> MINUTE.format(time.atZone(CALIFORNIA))).orElse(""));
    }

    @Override
    public List<Table> tables() {
        var tables = new ArrayList<Table>();
        pages.forEach((school, page) -> {
            tables.add(register(school, page));
            if (detailed) {
                tables.add(marks(school, page));
            }
        });
        if (tables.isEmpty()) {
            tables.add(new Sheet("Attendance register of " + around.program().lea().name() + ", " + around.year())
                    .column("pupil", "Pupil")
                    .note("No schoolday under an agreement falls into the school month that was asked for. Record the "
                            + "school months (schoolMonths) of each calendar.")
                    .table());
        }
        return tables;
    }

    private String named(String school, Page page) {
        return windows.nameOf(school) + ", school month " + page.month.number() + ", " + page.month.from() + " to "
                + page.month.until();
    }

    private Table register(String school, Page page) {
        var weeks = page.month.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .datesUntil(page.month.until().plusDays(1)).filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                .toList();
        var sheet = new Sheet("Attendance register of " + named(school, page));
        sheet.column("pupil", "Pupil").column("grade", "Grade").column("modality", "Modality");
        for (int week = 0; week < weeks.size(); week++) {
            sheet.column("week" + (week + 1), WEEK.format(weeks.get(week)));
        }
        sheet.column("earned", "Earned");
        var all = Days.ZERO;
        for (var line : page.lines) {
            var row = new ArrayList<Object>(List.of(line.pupil, line.grade, line.modality));
            weeks.forEach(monday -> row.add(week(school, page.month, monday, line)));
            var sum = line.days.values().stream().reduce(Days.ZERO, Days::plus);
            row.add(Sheet.days(sum));
            all = all.plus(sum);
            sheet.row(row);
        }
        var total = new ArrayList<Object>(List.of("all", "", ""));
        weeks.forEach(monday -> total.add(Sheet.days(page.lines.stream()
                .flatMap(line -> line.days.subMap(monday, monday.plusWeeks(1)).values().stream())
                .reduce(Days.ZERO, Days::plus))));
        total.add(Sheet.days(all));
        sheet.row(total);
        sheet.note("Each column is a week, by its Monday, with a mark for every weekday: days of attendance earned; "
                + NOT_UNDER + " no agreement covers the schoolday; " + NOT_TAUGHT + " no schoolday.");
        sheet.note("Attendance of Independent Study alone: that of the classroom is in its own register.");
        return sheet.table();
    }

    private String week(String school, SchoolMonth month, LocalDate monday, Line line) {
        var marks = new ArrayList<String>();
        // A makeup day on a weekend is taught, and is marked behind its week.
        for (int i = 0; i < DayOfWeek.values().length; i++) {
            var day = monday.plusDays(i);
            var credit = line.days.get(day);
            boolean taught = isOf(month, day) && windows.calendar(school).isTaught(day);
            if (credit != null) {
                marks.add(Sheet.days(credit).toString());
            } else if (taught) {
                marks.add(NOT_UNDER);
            } else if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                marks.add(NOT_TAUGHT);
            }
        }
        return String.join(" ", marks);
    }

    private Table marks(String school, Page page) {
        var sheet = new Sheet("What each day rests on: " + named(school, page));
        sheet.column("pupil", "Pupil").column("day", "Day").column("agreement", "Agreement")
                .column("credit", "Credit").column("counted", "Counted").column("needed", "Needed")
                .column("code", "Reason").column("entries", "Entries").column("posted", "Posted");
        for (var mark : page.marks) {
            var finding = mark.day.finding();
            sheet.row(mark.pupil, mark.day.day(), mark.day.agreementId(), Sheet.days(finding.credit()),
                    finding.counted().count(), finding.needed().count(),
                    around.law().primaryRefusal(finding).map(Reason::code).orElse(""), mark.entries, mark.posted);
        }
        sheet.note("Counted and needed are minutes. Posted: when the last entry about the pupil was recorded that the "
                + "mark rests on, in California.");
        return sheet.table();
    }
}
