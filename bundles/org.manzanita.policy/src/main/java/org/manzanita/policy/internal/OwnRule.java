package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.policy.internal.Word.Form;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.Surroundings;

/**
 * A rule of the district's own making: where its condition is met, its verdict holds. It refuses days, is a duty, or says
 * something; it grants nothing.
 *
 * @param says in the district's words, to people
 * @param unless a service on record, such as a committee's decision, with which the rule does not hold
 * @param within how long a person has for the duty
 */
record OwnRule(Citation citation, Applies applies, When when, Verdict verdict, String says, Optional<String> unless,
        Optional<Within> within) implements Provision {

    private static final Word<When> WHEN = Word.needed("when", Form.WHEN, When::read);
    private static final Word<Verdict> VERDICT = Word.needed("verdict", Form.VERDICT, Values::verdict);
    private static final Word<String> SAYS = Word.needed("says", Form.TEXT, Said::words);
    private static final Word<Optional<String>> UNLESS = Word.optional("unless", Form.TEXT, Said::words);
    private static final Word<Optional<Within>> WITHIN = Word.optional("within", Form.WITHIN, Within::read);

    /** The words that it takes. */
    static final List<Word<?>> WORDS = List.of(WHEN, VERDICT, SAYS, UNLESS, WITHIN);

    static OwnRule read(Said said, Citation citation, Applies applies) {
        var rule = new OwnRule(citation, applies, WHEN.in().apply(said), VERDICT.in().apply(said),
                SAYS.in().apply(said), UNLESS.in().apply(said), WITHIN.in().apply(said));
        if (rule.verdict.refuses() && rule.unless.isEmpty()) {
            said.fault(
                    "A rule that says '" + rule.verdict + "' needs 'unless': the service on record with which the days"
                            + " count after all, such as a person's decision. Without it nobody could lift it.");
        }
        if (rule.within.isPresent() && !rule.verdict.isDuty()) {
            said.fault("'within' is how long a person has, and '" + rule.verdict
                    + "' gives nobody a task. Leave it out, or"
                    + " say hold, require, refer or task.");
        }
        return rule;
    }

    @Override
    public PolicyValue value() {
        return value("rule." + citation.rule(), "where " + when.inWords() + ", " + verdict.follows()
                + within.map(each -> " within " + each).orElse("")
                + unless.map(each -> ", unless '" + each + "' is on record").orElse("") + ": " + says);
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        if (!applies.toProgram(period.agreement().fact().programId())) {
            return List.of();
        }
        var answers = when.in(period);
        return refusedRuns(period, day -> isLifted(period, day) ? Optional.empty() : reason(answers, day));
    }

    private boolean isLifted(Period period, LocalDate day) {
        return unless.isPresent() && period.pupil().statusesOn(Status.SERVICE, day).stream()
                .anyMatch(each -> each.fact().detail().equals(unless.get()));
    }

    private Optional<Reason> reason(Function<LocalDate, Answer> answers, LocalDate day) {
        var answer = answers.apply(day);
        return switch (answer.truth()) {
            case NO -> Optional.empty();
            case YES -> {
                var held = says + " " + answer.because();
                yield Optional.of(verdict.refuses()
                        ? Reason.refuses(verdict.code(), citation, held, answer.evidence())
                        : Reason.notes(verdict.code(), citation, held, answer.evidence()));
            }
            // What is not known earns nothing where the day might have to be refused; else a person looks.
            case UNKNOWN -> {
                if (verdict == Verdict.WARN) {
                    yield Optional.empty();
                }
                var held = "No opinion: whether the district's rule holds is unknown, and a person has to look. "
                        + answer.because();
                yield Optional.of(verdict.refuses()
                        ? Reason.refuses(answer.code(), citation, held, answer.evidence())
                        : Reason.notes(answer.code(), citation, held, answer.evidence()));
            }
        };
    }

    /**
     * A duty from the first day on which the rule held until what lifts it is on record, and another if it held again
     * after that; and one to look from the first day on which nobody knows whether it held. Where no day is refused for
     * that, the latter ends when it is known.
     */
    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var notices = new ArrayList<Notice>();
        if (verdict.refuses() || isUnknownAtLast(pupil, surroundings)) {
            notices.addAll(notices(pupil, surroundings, false));
        }
        if (verdict.isDuty()) {
            notices.addAll(notices(pupil, surroundings, true));
        }
        return notices;
    }

    private boolean isUnknownAtLast(JudgedPupil pupil, Surroundings surroundings) {
        return pupil.days().stream().filter(day -> !day.day().isAfter(surroundings.on()))
                .reduce((earlier, later) -> later).stream().flatMap(day -> day.finding().reasons().stream())
                .anyMatch(reason -> reason.under().equals(citation) && !reason.code().equals(verdict.code()));
    }

    private List<Notice> notices(JudgedPupil pupil, Surroundings surroundings, boolean known) {
        var notices = new ArrayList<Notice>();
        var looked = LocalDate.MIN;
        for (var day : pupil.days()) {
            if (day.day().isBefore(looked) || day.day().isAfter(surroundings.on())) {
                continue;
            }
            for (var reason : day.finding().reasons()) {
                if (reason.under().equals(citation) && reason.code().equals(verdict.code()) == known) {
                    var done = lifted(pupil, surroundings, day.day());
                    notices.add(notice(pupil, surroundings, day, reason, known, done));
                    if (done.isEmpty()) {
                        return notices;
                    }
                    looked = done.get();
                    break;
                }
            }
        }
        return notices;
    }

    /** The first day, up to that of asking, on which what lifts the rule came on record after it had held. */
    private Optional<LocalDate> lifted(JudgedPupil pupil, Surroundings surroundings, LocalDate since) {
        return unless.flatMap(service -> pupil.file().all(PupilStatus.class).stream()
                .map(Recorded::fact)
                .filter(status -> status.status() == Status.SERVICE && status.detail().equals(service)
                        && !status.from().isBefore(since) && !status.from().isAfter(surroundings.on()))
                .map(PupilStatus::from).sorted().findFirst());
    }

    private Notice notice(JudgedPupil pupil, Surroundings surroundings, JudgedDay since, Reason reason,
            boolean known, Optional<LocalDate> done) {
        var calendar = surroundings.program().calendarOf(since.schoolId());
        var due = within.flatMap(each -> each.from(since.day(), calendar));
        boolean inTime = due.map(last -> !done.orElse(surroundings.on()).isAfter(last)).orElse(true);
        return new Notice(citation.rule(), Optional.of(pupil.pupil()),
                known ? verdict.duty() + ": " + says : "Look at what the rule " + citation.rule() + " leaves unknown",
                since.day(), due,
                done.isPresent()
                        ? inTime ? Notice.State.DONE : Notice.State.DONE_LATE
                        : inTime ? Notice.State.DUE : Notice.State.OVERDUE,
                Reason.notes(reason.code(), citation, reason.held(), reason.evidence()));
    }
}
