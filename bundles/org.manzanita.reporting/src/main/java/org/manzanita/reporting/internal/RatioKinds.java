package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.manzanita.model.Staffing;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Surroundings;

/** EC 51745.6: whether a day of study counts in the ratio of pupils to teachers, or why it is left out of it. */
final class RatioKinds {

    /** Where a day stands. */
    enum Kind {
        COUNTED,
        /** Of a full-time special day class or a necessary small school (EC 51745.6(c)). */
        OUTSIDE,
        /** Of a program that is not full-time. */
        PART_TIME,
        /** Short-term study that the pupil's own classroom teacher guides (RAT-01). */
        OWN_TEACHER,
        /** Of a pupil older than those whom the ratio counts. */
        OLDER
    }

    private final Surroundings around;
    private final StudyTerms terms;
    private final OutsideRatio outside;
    private final Optional<Integer> oldest;
    private final TreeSet<String> staffed = new TreeSet<>();
    private final Map<String, Boolean> ownTeacher = new HashMap<>();

    RatioKinds(Surroundings around, Windows windows, LocalDate lawOf) {
        this.around = around;
        this.terms = new StudyTerms(around);
        this.outside = new OutsideRatio(around, lawOf);
        this.oldest = around.law().find("ratioOldestAge", windows.entity(), lawOf)
                .filter(row -> !row.value().equals("all")).map(LawRow::integer);
        around.program().all(Staffing.class).forEach(one -> one.fact().programId()
                .ifPresent(program -> staffed.add(program + " " + one.fact().educatorId())));
    }

    /** The greatest age that counts; absent where every age does. */
    Optional<Integer> oldest() {
        return oldest;
    }

    Kind of(JudgedPupil pupil, JudgedDay day) {
        if (outside.holds(pupil, day)) {
            return Kind.OUTSIDE;
        } else if (!isFullTime(day)) {
            return Kind.PART_TIME;
        } else if (ownTeacher.computeIfAbsent(pupil.pupil() + "/" + day.agreementId(),
                id -> byOwnTeacher(pupil, day))) {
            return Kind.OWN_TEACHER;
        }
        var age = oldest.isEmpty() ? Optional.<Integer>empty() : pupil.file().ageOn(day.day());
        return oldest.isPresent() && age.isPresent() && age.get() > oldest.get() ? Kind.OLDER : Kind.COUNTED;
    }

    private boolean isFullTime(JudgedDay day) {
        return around.program().program(day.programId()).map(program -> program.fact().fullTime()).orElse(true);
    }

    /** RAT-01: short-term study that the pupil's own classroom teacher guides is no full-time Independent Study. */
    private boolean byOwnTeacher(JudgedPupil pupil, JudgedDay day) {
        return StudyTerms.agreement(pupil, day.agreementId())
                .filter(agreement -> terms.isScheduledShort(agreement, day.schoolId(), day.day())
                        && !staffed.contains(agreement.programId() + " " + agreement.supervisor()))
                .isPresent();
    }
}
