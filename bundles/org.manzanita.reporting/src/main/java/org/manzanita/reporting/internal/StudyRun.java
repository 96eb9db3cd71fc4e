package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.ProgramFile;

/**
 * Continuous schooldays of Independent Study: no schoolday of the pupil's school lies between two of them.
 *
 * @param days each calendar day once, in order, with what was found under every agreement
 */
record StudyRun(List<List<JudgedDay>> days) {

    private static final String SUSPENDED = "SUSPENDED";

    StudyRun {
        days = List.copyOf(days);
    }

    /** The runs of the school year, in order. */
    static List<StudyRun> of(JudgedPupil pupil, ProgramFile program) {
        var byDay = new TreeMap<LocalDate, List<JudgedDay>>();
        pupil.days().forEach(judged -> byDay.computeIfAbsent(judged.day(), day -> new ArrayList<>()).add(judged));
        var runs = new ArrayList<StudyRun>();
        var run = new ArrayList<List<JudgedDay>>();
        for (var today : byDay.values()) {
            if (!run.isEmpty() && !follows(run.getLast().getFirst(), today.getFirst().day(), program)) {
                runs.add(new StudyRun(run));
                run.clear();
            }
            run.add(List.copyOf(today));
        }
        if (!run.isEmpty()) {
            runs.add(new StudyRun(run));
        }
        return runs;
    }

    private static boolean follows(JudgedDay earlier, LocalDate day, ProgramFile program) {
        return program.calendarOf(earlier.schoolId()).nextTaughtAfter(earlier.day())
                .map(next -> !day.isAfter(next)).orElse(true);
    }

    LocalDate from() {
        return days.getFirst().getFirst().day();
    }

    LocalDate until() {
        return days.getLast().getFirst().day();
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from()) && !day.isAfter(until());
    }

    /** Schooldays up to the day, that one counted, for which nothing was earned; suspended ones are no absence. */
    long absences(LocalDate through, Law law) {
        return days.stream().filter(today -> !today.getFirst().day().isAfter(through))
                .filter(today -> today.stream().noneMatch(JudgedDay::earned))
                .filter(today -> today.stream().noneMatch(judged -> law.primaryRefusal(judged.finding())
                        .map(reason -> reason.code().equals(SUSPENDED)).orElse(false)))
                .count();
    }
}
