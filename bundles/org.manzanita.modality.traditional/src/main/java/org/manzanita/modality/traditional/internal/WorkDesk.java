package org.manzanita.modality.traditional.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manzanita.model.Assignment;
import org.manzanita.model.Fact;
import org.manzanita.model.Judgement;
import org.manzanita.model.Party;
import org.manzanita.model.Signature;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Recorded;

/** Sorts a period's judged work into what counts and what does not (EC 51747.5(b)(1); T-01, T-03, T-06). */
final class WorkDesk {

    private final Period period;
    private final StudyDays days;
    private final Staff staff;
    private final Law law;
    private final String agreementId;
    private final String supervisor;
    private final Set<String> family = new HashSet<>();

    WorkDesk(Period period, StudyDays days, Staff staff, Law law) {
        this.period = period;
        this.days = days;
        this.staff = staff;
        this.law = law;
        this.agreementId = period.agreement().fact().agreementId();
        this.supervisor = period.agreement().fact().supervisor();
        family.add(period.pupil().pupil().value());
        for (Recorded<Signature> signature : period.pupil().all(Signature.class)) {
            if (signature.fact().party() == Party.PARENT_OR_GUARDIAN) {
                family.add(signature.fact().signer());
            }
        }
    }

    /** The work of the period, in the order in which it is placed. */
    List<Work> sorted() {
        // In the order of the ledger, which is nearly that of the dates: so sorting them is little work.
        var recorded = period.pupil().all(Judgement.class);
        var latest = LinkedHashMap.<String, Recorded<Judgement>>newLinkedHashMap(recorded.size());
        for (var judgement : recorded) {
            latest.merge(judgement.fact().judgementId(), judgement, WorkDesk::later);
        }
        var sorted = new ArrayList<Work>(latest.size());
        for (var judgement : latest.values()) {
            var assignment = period.pupil().assignment(judgement.fact().assignmentId());
            if (assignment.map(known -> known.fact().agreementId().equals(agreementId)).orElse(true)) {
                sorted.add(work(judgement, assignment));
            }
        }
        sorted.sort(Work.IN_ORDER_OF_DUE_DATE);
        return sorted;
    }

    /** The assignments of the agreement, in the order in which they are due. */
    List<Recorded<Assignment>> assignments() {
        var assignments = new LinkedHashMap<String, Recorded<Assignment>>();
        for (Recorded<Assignment> assignment : period.pupil().all(Assignment.class)) {
            if (assignment.fact().agreementId().equals(agreementId)) {
                assignments.merge(assignment.fact().assignmentId(), assignment, WorkDesk::later);
            }
        }
        var sorted = new ArrayList<>(assignments.values());
        sorted.sort(WorkDesk::byDueDate);
        return sorted;
    }

    private static int byDueDate(Recorded<Assignment> one, Recorded<Assignment> other) {
        int byDate = one.fact().dueOn().compareTo(other.fact().dueOn());
        return byDate != 0 ? byDate : one.fact().assignmentId().compareTo(other.fact().assignmentId());
    }

    // Two statements about one thing: the one recorded last holds.
    private static <T extends Fact> Recorded<T> later(Recorded<T> one, Recorded<T> other) {
        return one.id().compareTo(other.id()) >= 0 ? one : other;
    }

    private Work work(Recorded<Judgement> judgement, Optional<Recorded<Assignment>> assignment) {
        var from = judgement.fact().from();
        var until = judgement.fact().until();
        var due = until;
        if (assignment.isPresent()) {
            // What an assignment is worth stays within its own period: nothing is carried forward or back (T-06).
            from = later(from, assignment.get().fact().assignedOn());
            due = assignment.get().fact().dueOn();
            until = earlier(until, due);
        }
        int first = days.firstFrom(from);
        int last = days.lastUntil(until);
        var placed = new Work(judgement, assignment, due, first, last, Optional.empty());
        var loss = loss(placed);
        return loss.isEmpty() ? placed : new Work(judgement, assignment, due, first, last, loss);
    }

    private Optional<Loss> loss(Work work) {
        if (days.count() == 0) {
            return Optional.empty();
        }
        var rules = days.rules(Math.min(work.first(), days.count() - 1));
        var fact = work.fact();
        if (work.assignment().isEmpty()) {
            return named("UNKNOWN_ASSIGNMENT", rules.timeValue().citation(), work,
                    "was judged for the assignment " + fact.assignmentId() + ", which is not recorded");
        }
        var assignment = work.assignment().get().fact();
        if (work.last() < work.first()) {
            return nowhere(work, assignment, rules);
        }
        if (fact.submittedOn().isAfter(assignment.dueOn())) {
            return Optional.of(Loss.of("LATE_WORK", 1, rules.lateWork().citation(),
                    work.wordsWithValue() + " was due " + assignment.dueOn() + " and handed in " + fact.submittedOn()
                            + ": work after its due date earns nothing for the days whose due date passed.",
                    work.evidence()));
        }
        if (fact.judgedOn().isBefore(fact.submittedOn())) {
            return Optional.of(Loss.of("JUDGED_BEFORE_SUBMITTED", 4, rules.timeValue().citation(),
                    work.wordsWithValue() + " was judged on " + fact.judgedOn() + ", before it was handed in on "
                            + fact.submittedOn() + ".",
                    work.evidence()));
        }
        var judge = faultOfJudge(work, rules);
        return judge.isPresent() ? judge : work.isAsynchronous() ? faultOfAsynchronous(work, rules) : Optional.empty();
    }

    private Optional<Loss> faultOfJudge(Work work, DayRules rules) {
        var fact = work.fact();
        if (family.contains(fact.judgedBy())) {
            return Optional.of(Loss.of("UNQUALIFIED_JUDGE", 2, rules.timeValue().citation(), work.wordsWithValue()
                    + " was judged by " + fact.judgedBy() + ", who is the pupil or the pupil's parent.",
                    work.evidence()));
        }
        var shortcoming = staff.shortcoming(fact.judgedBy(), fact.judgedOn());
        if (shortcoming.isPresent()) {
            return Optional.of(Loss.of("UNQUALIFIED_JUDGE", 2, rules.timeValue().citation(), work.wordsWithValue()
                    + " was not judged by a certificated employee of the LEA: " + shortcoming.get() + ".",
                    work.evidence()));
        }
        if (fact.judgedBy().equals(supervisor) || !rules.review().flag()) {
            return Optional.empty();
        }
        if (!fact.reviewedBy().equals(Optional.of(supervisor))) {
            return Optional.of(Loss.of("NOT_REVIEWED", 3, rules.review().citation(), work.wordsWithValue()
                    + " was judged by " + fact.judgedBy() + ", and the supervising teacher " + supervisor
                    + " is not recorded to have reviewed it.", work.evidence()));
        }
        return staff.shortcoming(supervisor, fact.judgedOn())
                .map(why -> Loss.of("NOT_REVIEWED", 3, rules.review().citation(), work.wordsWithValue()
                        + " was not reviewed by a certificated employee of the LEA: " + why + ".", work.evidence()));
    }

    private Optional<Loss> faultOfAsynchronous(Work work, DayRules rules) {
        if (!rules.asynchronousCounts() || !days.rules(work.last()).asynchronousCounts()) {
            return named("ASYNC_NOT_ALLOWED", rules.asynchronous().citation(), work,
                    "is asynchronous time without a work product, which does not count under the law of the school year "
                            + law.yearOf(days.day(work.last())));
        }
        return work.fact().evidence().filter(log -> !log.isBlank()).isPresent()
                ? Optional.empty()
                : named("NO_ASYNC_EVIDENCE", rules.asynchronous().citation(), work,
                        "is asynchronous time, and no log of the pupil's participation is recorded");
    }

    /** Work that no schoolday is left for: why there is none. */
    private Optional<Loss> nowhere(Work work, Assignment assignment, DayRules rules) {
        var fact = work.fact();
        if (days.lastUntil(fact.until()) < days.firstFrom(fact.from())) {
            return named("NO_SCHOOLDAY", rules.sum(), work,
                    "is for days on which no school was taught under the agreement");
        }
        return named("OUTSIDE_ASSIGNMENT", rules.lateWork().citation(), work, "is for days outside its assignment's, "
                + assignment.assignedOn() + " to " + assignment.dueOn());
    }

    private static Optional<Loss> named(String code, Citation under, Work work, String why) {
        return Optional.of(Loss.of(code, Loss.EXPLAINS_NO_DAY, under,
                work.wordsWithValue() + " " + why + "; it does not count.", work.evidence()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
