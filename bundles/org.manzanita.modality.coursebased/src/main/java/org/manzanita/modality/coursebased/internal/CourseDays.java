package org.manzanita.modality.coursebased.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manzanita.model.Days;
import org.manzanita.model.EntryId;
import org.manzanita.model.Grade;
import org.manzanita.model.Minutes;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Effect;
import org.manzanita.rules.Finding;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;

/** EC 51749.5(c)(1)-(4): the days of one period, each by the sum of its minutes and the pupil's progress. */
public final class CourseDays {

    /** The setting by which an LEA credits a part of a day; all or nothing unless it chose {@code proportional}. */
    static final String PARTIAL_DAY = "cbisPartialDay";

    private static final Citation SUM = new Citation("C-21", "EC 51749.5(c)(1)");
    private static final Citation CREDIT = new Citation("C-21", "EC 51749.5(c)(2)");

    private final Period period;
    private final MinimumDays minimumDays;
    private final EnrolledCourses enrolled;
    private final ClassroomMinutes classroom;
    private final ProgressRecord progress;
    private List<Object> asked = List.of();
    private Optional<Finding> found = Optional.empty();

    public CourseDays(Period period, Law law) {
        this.period = period;
        this.minimumDays = new MinimumDays(period, law);
        this.enrolled = new EnrolledCourses(period, law);
        this.classroom = new ClassroomMinutes(period.pupil());
        this.progress = new ProgressRecord(period, law);
    }

    /**
     * What was found of one of the schooldays of the period. A day of which all that is dated is as on the day asked about
     * before it, is found as that day was.
     */
    public Finding find(LocalDate day) {
        var grade = period.pupil().gradeOn(day);
        var minimum = minimumDays.on(day);
        var dated = dated(day, grade, minimum);
        var finding = found.filter(known -> dated.equals(asked)).orElseGet(() -> find(day, grade, minimum));
        asked = dated;
        found = Optional.of(finding);
        return finding;
    }

    /** All that a finding rests on and that may be another on another day; and the day, where the finding names it. */
    private List<Object> dated(LocalDate day, Optional<Grade> grade, Optional<LawRow> minimum) {
        var dated = new ArrayList<Object>(40);
        dated.add(grade);
        dated.add(minimum);
        dated.add(period.program().setting(PARTIAL_DAY, day));
        dated.add(classroom.of(day));
        grade.ifPresent(known -> enrolled.date(day, known, dated));
        progress.date(enrolled.courses(), day, dated);
        return dated;
    }

    private Finding find(LocalDate day, Optional<Grade> grade, Optional<LawRow> minimum) {
        if (grade.isEmpty() || minimum.isEmpty()) {
            return new Finding.NotEarned(Minutes.ZERO, Minutes.ZERO, List.of(Reason.refuses("CBIS_NO_GRADE", CREDIT,
                    grade.map(level -> "The law sets no minimum day for grade " + level + ".")
                            .orElse("The pupil was not enrolled in any grade."),
                    List.of())));
        }
        var courses = enrolled.on(day, grade.get());
        var needed = minimum.get().minutes();
        var reasons = new ArrayList<Reason>();
        if (courses.isEmpty()) {
            return withoutCourse(day, needed);
        }
        var counting = courses.stream().filter(CourseOnDay::counts).toList();
        var other = classroom.on(day,
                counting.stream().map(CourseOnDay::courseId).collect(Collectors.toUnmodifiableSet()));
        var sum = counting.stream().map(CourseOnDay::counted).reduce(other.minutes(), Minutes::plus);
        counting.forEach(course -> reasons.add(counted(course)));
        if (!other.evidence().isEmpty()) {
            reasons.add(Reason.supports("CBIS_CLASSROOM_COUNTED", SUM, other.minutes()
                    + " of other courses whose attendance requirements were met were counted.", other.evidence()));
        }
        var credit = credit(day, counting.isEmpty() ? Minutes.ZERO : sum, needed);
        reasons.addAll(aboutMinutes(courses, sum, minimum.get(), credit));
        enrolled.elsewhere(day).forEach(shortcoming -> reasons.add(shortcoming.as(Effect.NOTES)));
        reasons.addAll(aboutProgress(courses, day));
        return credit.isZero() || reasons.stream().anyMatch(Reason::isRefusal)
                ? new Finding.NotEarned(sum, needed, reasons)
                : new Finding.Earned(credit, sum, needed, reasons);
    }

    private Finding withoutCourse(LocalDate day, Minutes needed) {
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.refuses("CBIS_NO_COURSE", SUM, "No course-based course was enrolled under agreement "
                + period.agreement().fact().agreementId() + " on this day.", List.of(period.agreement().id())));
        enrolled.elsewhere(day).forEach(shortcoming -> reasons.add(shortcoming.as(Effect.REFUSES)));
        return new Finding.NotEarned(Minutes.ZERO, needed, reasons);
    }

    private Days credit(LocalDate day, Minutes sum, Minutes needed) {
        if (sum.reaches(needed)) {
            return Days.ONE;
        }
        boolean proportional = period.program().setting(PARTIAL_DAY, day)
                .filter(setting -> setting.fact().value().equals("proportional")).isPresent();
        return proportional ? Days.of(sum.count(), needed.count()) : Days.ZERO;
    }

    private static Reason counted(CourseOnDay course) {
        return Reason.supports("CBIS_COURSE_COUNTED", SUM,
                course.name() + " is certified for " + course.counted() + " a day, which were counted.",
                course.evidence());
    }

    /**
     * A course that cannot be counted refuses the day only if the day would have been long enough with it: so the
     * reason that is given first is the one to cure.
     */
    private List<Reason> aboutMinutes(List<CourseOnDay> courses, Minutes sum, LawRow minimum, Days credit) {
        var needed = minimum.minutes();
        var uncounted = courses.stream().filter(course -> !course.counts()).toList();
        boolean unknown = uncounted.stream().anyMatch(course -> course.minutes().isEmpty());
        var withAll = uncounted.stream().map(course -> course.minutes().orElse(Minutes.ZERO)).reduce(sum,
                Minutes::plus);
        boolean curable = credit.isZero() && !uncounted.isEmpty() && (unknown || withAll.reaches(needed));
        var reasons = new ArrayList<Reason>();
        uncounted.forEach(course -> course.shortcomings()
                .forEach(shortcoming -> reasons.add(shortcoming.as(curable ? Effect.REFUSES : Effect.NOTES))));
        var sumHeld = sum + " counted; the minimum day is " + needed + " (" + minimum.section() + ").";
        if (credit.equals(Days.ONE)) {
            reasons.add(Reason.supports("CBIS_MINIMUM_DAY", CREDIT, sumHeld, List.of()));
        } else if (!credit.isZero()) {
            reasons.add(Reason.supports("CBIS_PARTIAL_DAY", CREDIT, sumHeld + " The LEA chose to credit the part "
                    + credit + " of the day (" + PARTIAL_DAY + ").", settingEvidence()));
        } else {
            reasons.add(new Reason(curable ? Effect.NOTES : Effect.REFUSES, "BELOW_MINIMUM_DAY", CREDIT,
                    sumHeld + " All of it is needed, or the day earns nothing (" + PARTIAL_DAY + ").", List.of()));
        }
        return reasons;
    }

    private List<EntryId> settingEvidence() {
        return period.schooldays().stream().map(day -> period.program().setting(PARTIAL_DAY, day))
                .flatMap(Optional::stream).map(setting -> setting.id()).distinct().toList();
    }

    private List<Reason> aboutProgress(List<CourseOnDay> courses, LocalDate day) {
        var refusals = new ArrayList<Reason>();
        var good = new ArrayList<String>();
        var evidence = new ArrayList<EntryId>();
        for (var course : courses) {
            var found = progress.find(course.courseId(), course.name(), day);
            switch (found.standing()) {
                case SATISFACTORY -> {
                    good.add(found.held());
                    evidence.addAll(found.evidence());
                }
                case UNSATISFACTORY -> refusals.add(
                        Reason.refuses("CBIS_NOT_PROGRESSING", CREDIT, found.held(), found.evidence()));
                case UNDECIDED -> refusals.add(
                        Reason.refuses("CBIS_PROGRESS_UNDECIDED", CREDIT, found.held(), found.evidence()));
            }
            for (var decision : progress.incomplete(course.courseId(), day)) {
                refusals.add(Reason.notes("CBIS_DECISION_INCOMPLETE", new Citation("C-07", "EC 51749.5(a)(8)(A)"),
                        "The decision of " + decision.fact().decidedOn() + " on progress in " + course.name()
                                + " is not relied on: " + progress.lacking(decision.fact()) + ".",
                        List.of(decision.id())));
            }
        }
        if (!good.isEmpty()) {
            refusals.add(Reason.supports("CBIS_PROGRESSING", CREDIT, String.join(" ", good), evidence));
        }
        return refusals;
    }
}
