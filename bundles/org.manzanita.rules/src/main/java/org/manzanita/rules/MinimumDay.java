package org.manzanita.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzanita.model.Grade;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;

/**
 * EC 46112-46180, 46307: the minimum schoolday of a pupil, in minutes.
 *
 * <p>It is that of the type of school, or else of the grade. A double session that is approved, an early or middle
 * college, and the special day of an IEP may be shorter; they are never longer.
 */
public final class MinimumDay {

    /** What is so of a pupil, and the parameter of law that sets the minutes for it. */
    private static final Map<Status, String> SHORTER = new EnumMap<>(Map.of(
            Status.DOUBLE_SESSION, "minimumDayDoubleSession",
            Status.EARLY_COLLEGE, "minimumDayEarlyCollege",
            Status.IEP_DAY, "minimumDayIep"));

    private MinimumDay() {}

    /** The minutes that the pupil's day needs; empty if the pupil is enrolled nowhere, or the law sets none. */
    public static Optional<LawRow> of(PupilFile pupil, ProgramFile program, Law law, LocalDate day) {
        return pupil.gradeOn(day).flatMap(grade -> whole(pupil, program, law, day)
                .map(whole -> shorter(whole, grade, statuses(pupil), law, day)));
    }

    /** That of the pupil's type of school or grade, whatever could make it shorter; empty as {@link #of} is. */
    public static Optional<LawRow> whole(PupilFile pupil, ProgramFile program, Law law, LocalDate day) {
        return pupil.enrollmentOn(day).flatMap(enrollment -> program.school(enrollment.fact().schoolId())
                .flatMap(school -> law.find("minimumDaySchoolType", Tokens.of(school.fact().schoolType()), day))
                .or(() -> law.find("minimumDay", enrollment.fact().grade(), day)));
    }

    /** The pupil's statuses, of whatever day, that can make the minimum day shorter. */
    public static List<Recorded<PupilStatus>> statuses(PupilFile pupil) {
        return pupil.all(PupilStatus.class).stream().filter(status -> SHORTER.containsKey(status.fact().status()))
                .toList();
    }

    /** The row itself, or the shorter one that the law sets for what is so of the pupil on the day. */
    public static LawRow shorter(LawRow whole, Grade grade, List<Recorded<PupilStatus>> statuses, Law law,
            LocalDate day) {
        var shortest = whole;
        for (var status : statuses) {
            if (!status.fact().holdsOn(day)) {
                continue;
            }
            var row = law.find(SHORTER.getOrDefault(status.fact().status(), ""), grade, day)
                    .flatMap(found -> minutes(found, status.fact()));
            if (row.isPresent() && row.get().integer() < shortest.integer()) {
                shortest = row.get();
            }
        }
        return shortest;
    }

    /** The row with its minutes; where the law leaves them to the IEP, with those of the IEP, if it states them. */
    private static Optional<LawRow> minutes(LawRow row, PupilStatus status) {
        if (!row.value().equals("ofTheIep")) {
            return Optional.of(row);
        }
        return Optional.of(status.detail()).filter(minutes -> minutes.matches("[1-9]\\d{0,2}"))
                .map(minutes -> new LawRow(row.rule(), row.parameter(), row.applies(), row.from(), row.until(), minutes,
                        row.section()));
    }
}
