package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.model.AttendanceRecovery;
import org.manzanita.model.EntityType;
import org.manzanita.model.Minutes;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.MinimumDay;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;

/**
 * EC 46211: what one pupil recovered by sessions outside the school day.
 *
 * <p>Whole hours are added up over the sessions; each time they reach the minimum day one day is recovered, up to the
 * absences and up to the most days that law allows. Minutes of one calendar day above its minimum day are not counted,
 * since no calendar day gives more than one day.
 *
 * @param absences schooldays of Independent Study without credit that can be recovered
 * @param counted minutes that counted
 * @param needed minutes of one day; zero where no session counted
 * @param days days recovered
 * @param lost the sessions that did not count in full, with the reason
 */
record Recovered(long absences, Minutes counted, Minutes needed, long days, List<Lost> lost) {

    /** A session, or part of it, that did not count. */
    record Lost(LocalDate day, Minutes minutes, Minutes counted, String why) {}

    /** The setting: whether days of study that earned nothing are absences (the other reading: ATT-22, CALPADS). */
    private static final String SETTING = "recoveryOfStudyDays";
    /** The setting by which a charter says that it is classroom-based; the pupils of others are barred. */
    private static final String CLASSROOM_BASED = "classroomBasedCharter";
    private static final String ALL = "all";

    Recovered {
        lost = List.copyOf(lost);
    }

    /** Empty for a pupil who attended no session up to the day of asking. */
    static Optional<Recovered> of(JudgedPupil pupil, Surroundings around) {
        var sessions = pupil.file().all(AttendanceRecovery.class).stream().map(Recorded::fact)
                .filter(session -> pupil.year().contains(session.day()) && !session.day().isAfter(around.on()))
                .toList();
        return sessions.isEmpty() ? Optional.empty() : Optional.of(new Count(pupil, around).of(sessions));
    }

    /** The counting of one pupil. */
    private static final class Count {

        private final JudgedPupil pupil;
        private final Surroundings around;
        private final List<StudyRun> runs;
        private final List<Lost> lost = new ArrayList<>();
        private Minutes needed = Minutes.ZERO;

        Count(JudgedPupil pupil, Surroundings around) {
            this.pupil = pupil;
            this.around = around;
            this.runs = StudyRun.of(pupil, around.program());
        }

        Recovered of(List<AttendanceRecovery> sessions) {
            var byDay = new TreeMap<LocalDate, Minutes>();
            for (var session : sessions) {
                var refusal = refusal(session);
                if (refusal.isPresent()) {
                    lost.add(new Lost(session.day(), session.minutes(), Minutes.ZERO, refusal.get()));
                } else {
                    byDay.merge(session.day(), hours(session), Minutes::plus);
                }
            }
            var counted = Minutes.ZERO;
            for (var day : byDay.entrySet()) {
                counted = counted.plus(within(day.getKey(), day.getValue()));
            }
            long absences = absences();
            long reached = needed.count() == 0 ? 0 : counted.count() / needed.count();
            long most = around.law().find("recoveryMostDays", ALL, around.on())
                    .map(row -> (long) row.integer()).orElse(0L);
            return new Recovered(absences, counted, needed, Math.min(reached, Math.min(absences, most)), lost);
        }

        private long absences() {
            boolean areNone = around.program().setting(SETTING, around.on())
                    .map(setting -> setting.fact().value().equals("notRecoverable")).orElse(false);
            return areNone
                    ? 0
                    : runs.stream().filter(run -> !isBarred(run))
                            .mapToLong(run -> run.absences(around.on(), around.law())).sum();
        }

        private boolean isBarred(StudyRun run) {
            return around.law().find("recoveryBarredAboveContinuousDays", ALL, run.from())
                    .map(row -> run.days().size() > row.integer()).orElse(true);
        }

        private Optional<String> refusal(AttendanceRecovery session) {
            var day = session.day();
            var hour = around.law().find("recoveryHourMinutes", ALL, day);
            if (hour.isEmpty()) {
                return Optional.of("No law allowed attendance recovery on that day.");
            }
            var barring = runs.stream().filter(run -> run.holds(day) && isBarred(run)).findFirst();
            if (barring.isPresent()) {
                return Optional.of("In Independent Study for " + barring.get().days().size()
                        + " continuous schooldays, " + barring.get().from() + " to " + barring.get().until()
                        + ": such a pupil may not take part (EC 46211(g)(2)).");
            }
            if (isOfNonclassroomCharter(day)) {
                return Optional.of("Pupils of a nonclassroom-based charter school may not take part; a classroom-based"
                        + " one records the setting " + CLASSROOM_BASED + " = true (EC 46211).");
            }
            return supervision(session).or(() -> needed(day).isPresent()
                    ? Optional.empty()
                    : Optional.of("The pupil was enrolled in no grade on that day, so no minimum day is known."));
        }

        private boolean isOfNonclassroomCharter(LocalDate day) {
            return around.program().lea().entityType() == EntityType.CHARTER
                    && around.program().setting(CLASSROOM_BASED, day)
                            .map(setting -> !setting.fact().value().equals("true")).orElse(true);
        }

        private Optional<String> supervision(AttendanceRecovery session) {
            var educator = around.program().educator(session.educatorId()).map(Recorded::fact)
                    .filter(found -> found.certificated() && found.employer().equals(around.program().lea().lea()));
            if (educator.isEmpty()) {
                return Optional.of("Supervised by '" + session.educatorId()
                        + "', who is no certificated employee of the LEA on record (EC 46211).");
            }
            return pupil.file().gradeOn(session.day())
                    .flatMap(grade -> around.law().find("recoveryRatio", grade, session.day()))
                    .filter(row -> session.pupilsSupervised() > row.integer())
                    .map(row -> session.pupilsSupervised() + " pupils to one educator, where at most " + row.value()
                            + " are allowed at this grade (EC 46211).");
        }

        private Minutes hours(AttendanceRecovery session) {
            int hour = around.law().need("recoveryHourMinutes", ALL, session.day()).integer();
            var whole = Minutes.of(session.minutes().count() / hour * hour);
            if (!whole.equals(session.minutes())) {
                lost.add(new Lost(session.day(), session.minutes(), whole,
                        "Only whole hours count: " + whole.count() / hour + " of them (EC 46211)."));
            }
            return whole;
        }

        private Minutes within(LocalDate day, Minutes minutes) {
            var most = needed(day).map(LawRow::minutes).orElseThrow();
            needed = most;
            return minutes.reaches(most) ? most : minutes;
        }

        private Optional<LawRow> needed(LocalDate day) {
            return MinimumDay.whole(pupil.file(), around.program(), around.law(), day);
        }
    }
}
