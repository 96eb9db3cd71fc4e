package org.manzanita.reporting.internal;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.manzanita.law.california.CaliforniaLaw;
import org.manzanita.model.Agreement;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.Days;
import org.manzanita.model.EntityType;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.Figure;
import org.manzanita.model.Grade;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.model.Minutes;
import org.manzanita.model.Program;
import org.manzanita.model.ProgramTerm;
import org.manzanita.model.PupilId;
import org.manzanita.model.School;
import org.manzanita.model.SchoolMonth;
import org.manzanita.model.SchoolType;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Finding;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;

/** A small LEA for a test: schools, calendars, programs, and pupils whose days are already judged. */
final class District {

    static final Citation UNDER = new Citation("T-02", "EC 51747.5(b)(2)");

    /** What a modality of a test would bring beside the state's own tables. */
    private static final Lines MODALITIES = Lines.of(
            "D-07 | longTermFrom | paper | 2021-07-01 | 2024-06-30 | 15 | EC 51747(i)",
            "D-07 | longTermFrom | paper | 2024-07-01 | - | 16 | EC 51747(i)",
            "ATT-09 | awaitsJudgement | paper | 2019-07-01 | - | NOT_JUDGED | EC 51747.5(b)");

    private final SchoolYear year;
    private final List<Entry> entries = new ArrayList<>();
    private final List<JudgedPupil> pupils = new ArrayList<>();

    District(EntityType type, String year) {
        this.year = SchoolYear.of(year);
        record(new Lea(new LeaId("1234567"), "Sample", type, "Sacramento"));
    }

    static District district(String year) {
        return new District(EntityType.DISTRICT, year);
    }

    SchoolYear year() {
        return year;
    }

    District record(Fact fact) {
        entries.add(new Entry(new EntryId(entries.size() + 1L), Instant.EPOCH, "test", "", fact));
        return this;
    }

    District figure(String name, String value) {
        return record(new Figure(year, name, new BigDecimal(value), "worksheet"));
    }

    District program(String id, String modality, boolean fullTime) {
        return record(new Program(id, id, modality, ProgramTerm.LONG, fullTime, Grade.TK, Grade.GRADE_12));
    }

    /** A school whose calendar of its own is taught on so many weekdays from the day on. */
    District school(String schoolId, LocalDate from, int taught) {
        record(new School(schoolId, "School " + schoolId, SchoolType.REGULAR, "cal-" + schoolId));
        weekdays(from, taught).forEach(day -> record(new CalendarDay("cal-" + schoolId, day, DayKind.INSTRUCTION)));
        return this;
    }

    District month(String schoolId, int number, LocalDate from, LocalDate until) {
        return record(new SchoolMonth("cal-" + schoolId, number, from, until));
    }

    static List<LocalDate> weekdays(LocalDate from, int count) {
        return from.datesUntil(from.plusYears(2))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .limit(count).toList();
    }

    static JudgedDay day(LocalDate day, String schoolId, Grade grade, Finding finding) {
        return new JudgedDay(day, "A-1", "full", "paper", schoolId, grade, finding);
    }

    static Finding earned() {
        return earned(Days.ONE);
    }

    static Finding earned(Days credit) {
        return new Finding.Earned(credit, Minutes.of(240), Minutes.of(240),
                List.of(Reason.supports("TIME_VALUE", UNDER, "240 of 240 minutes.", List.of())));
    }

    static Finding refused(String code) {
        return new Finding.NotEarned(Minutes.ZERO, Minutes.of(240),
                List.of(Reason.refuses(code, UNDER, code + " is so.", List.of())));
    }

    /** A pupil of whom nothing is recorded but days. */
    District pupil(String id, List<JudgedDay> days) {
        return pupil(id, List.of(), days);
    }

    District pupil(String id, List<? extends Fact> facts, List<JudgedDay> days) {
        var recorded = new ArrayList<Entry>();
        facts.forEach(fact -> recorded.add(new Entry(new EntryId(recorded.size() + 1_000_000L), Instant.EPOCH, "test",
                "", fact)));
        var ordered = days.stream().sorted(Comparator.comparing(JudgedDay::day).thenComparing(JudgedDay::agreementId))
                .toList();
        pupils.add(new JudgedPupil(new PupilFile(new PupilId(id), recorded), year, ordered));
        return this;
    }

    static Agreement agreement(String id, String pupil, String program, LocalDate from, LocalDate until,
            String supervisor) {
        return new Agreement(id, new PupilId(pupil), "paper", program, from, until, OptionalInt.empty(), supervisor,
                Optional.empty(), new TreeSet<>(), Optional.empty(), Optional.empty());
    }

    List<JudgedPupil> pupils() {
        return pupils;
    }

    Surroundings on(LocalDate day) {
        return new Surroundings(new ProgramFile(new EntryId(entries.size()), entries),
                Law.of(List.of(new CaliforniaLaw(), new ReportingLaw(), MODALITIES)), List.of(),
                year, day);
    }

    /** Asked when the year is over. */
    Surroundings afterwards() {
        return on(year.lastDay().plusMonths(2));
    }
}
