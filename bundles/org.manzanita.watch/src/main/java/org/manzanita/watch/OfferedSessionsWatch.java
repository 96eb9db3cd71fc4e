package org.manzanita.watch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.manzanita.model.Grade;
import org.manzanita.model.Program;
import org.manzanita.model.ProgramTerm;
import org.manzanita.model.School;
import org.manzanita.model.Session;
import org.manzanita.model.SessionKind;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51747(e): long-term programs offer synchronous instruction and live interaction as often as each grade's plan asks.
 *
 * <p>The duty is to offer (reading G-20): a session that was scheduled meets it, whoever came. A session of synchronous
 * instruction is live interaction too. Kindergarten is read as one of the grades of daily instruction (G-09).
 */
@Component
public final class OfferedSessionsWatch implements Watch {

    private static final int NAMED = 5;
    private static final int DAYS_OF_A_WEEK = 7;

    @Override
    public String name() {
        return "offeredSessions";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        return List.of();
    }

    @Override
    public List<Notice> look(Surroundings surroundings) {
        var programs = new LinkedHashMap<String, Recorded<Program>>();
        surroundings.program().all(Program.class).forEach(program -> programs.put(program.fact().key(), program));
        var notices = new ArrayList<Notice>();
        var schooldays = schooldays(surroundings);
        for (var program : programs.values()) {
            if (program.fact().term() == ProgramTerm.LONG && isOffered(program.fact(), surroundings)) {
                for (var kind : List.of("synchronousInstruction", "liveInteraction")) {
                    rows(program.fact(), kind, surroundings).forEach(row -> gaps(program, row, schooldays, surroundings)
                            .ifPresent(duty -> notices.add(duty.notice(name(), Optional.empty(), surroundings.on()))));
                }
            }
        }
        return notices;
    }

    /** Of a modality that no installed bundle brings, nothing is said. */
    private static boolean isOffered(Program program, Surroundings surroundings) {
        return surroundings.law().find("longTermFrom", program.modality(), surroundings.year().firstDay()).isPresent();
    }

    /** The bands of the plan that hold a grade of the program. */
    private static Set<LawRow> rows(Program program, String kind, Surroundings surroundings) {
        var rows = new LinkedHashSet<LawRow>();
        for (var grade : Grade.values()) {
            if (grade.isBetween(program.lowestGrade(), program.highestGrade())) {
                surroundings.law().find(kind, grade, surroundings.year().firstDay()).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private static Optional<Duty> gaps(Recorded<Program> program, LawRow row, List<LocalDate> schooldays,
            Surroundings surroundings) {
        var offered = surroundings.program().all(Session.class).stream().map(Recorded::fact)
                .filter(session -> session.programId().equals(program.fact().programId()) && serves(session, row))
                .map(Session::day).collect(Collectors.toCollection(TreeSet::new));
        boolean daily = row.value().equals("daily");
        var gaps = daily
                ? schooldays.stream().filter(day -> !offered.contains(day)).toList()
                : weeks(schooldays, surroundings).stream().filter(monday -> offered
                        .subSet(monday, monday.plusDays(DAYS_OF_A_WEEK)).isEmpty()).toList();
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        var what = row.parameter().equals("liveInteraction") ? "live interaction" : "synchronous instruction";
        var held = "Grades " + row.applies() + " of program " + program.fact().programId() + " are offered " + what
                + " "
                + row.value() + "; " + gaps.size() + (daily ? " schooldays" : " school weeks") + " had none: "
                + gaps.stream().limit(NAMED).map(day -> daily ? day.toString() : "the week of " + day)
                        .collect(Collectors.joining(", "))
                + (gaps.size() > NAMED ? " and more." : ".");
        return Optional.of(Duty.of("Offer " + what + " " + row.value() + " to grades " + row.applies() + " of program "
                + program.fact().programId() + ".", citation(program.fact(), row, surroundings), gaps.getFirst(), held,
                List.of(program.id())).due(Optional.of(gaps.getFirst())));
    }

    private static boolean serves(Session session, LawRow row) {
        if (!session.underPlan()) {
            return false;
        }
        return row.parameter().equals("liveInteraction")
                ? session.sessionKind() != SessionKind.OFFICE_HOURS
                : session.sessionKind() == SessionKind.SYNCHRONOUS && session.twoWay();
    }

    /** Where a modality's law sets the plan in a section of its own, that one is cited. */
    private static Citation citation(Program program, LawRow row, Surroundings surroundings) {
        return surroundings.law().find("synchronousPlan", program.modality(), surroundings.year().firstDay())
                .map(LawRow::citation).orElse(row.citation());
    }

    /** The Mondays of the weeks that were over on the day of asking. */
    private static Set<LocalDate> weeks(List<LocalDate> schooldays, Surroundings surroundings) {
        return schooldays.stream().map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .filter(monday -> !monday.plusDays(DAYS_OF_A_WEEK - 1L).isAfter(surroundings.on()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Days that every calendar of the LEA teaches, since a session does not say for which of them it is. */
    private static List<LocalDate> schooldays(Surroundings surroundings) {
        var year = surroundings.year();
        var last = surroundings.on().isBefore(year.lastDay()) ? surroundings.on() : year.lastDay();
        Set<LocalDate> common = null;
        for (var school : surroundings.program().all(School.class)) {
            var taught = surroundings.program().calendarOf(school.fact().schoolId())
                    .taughtBetween(year.firstDay(), last);
            if (common == null) {
                common = new TreeSet<>(taught);
            } else if (!taught.isEmpty()) {
                common.retainAll(Set.copyOf(taught));
            }
        }
        return common == null ? List.of() : List.copyOf(common);
    }
}
