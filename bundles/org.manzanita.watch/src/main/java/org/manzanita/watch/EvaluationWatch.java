package org.manzanita.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.model.EntryId;
import org.manzanita.model.Grade;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Notice;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51747(b): an evaluation of whether Independent Study is in the pupil's best interests is due when missed
 * assignments reach the number that the board's policy sets, or when satisfactory progress is lost.
 *
 * <p>An evaluation looks at every indicator that the law names; one that leaves one out is not done yet.
 */
@Component
public final class EvaluationWatch implements Watch {

    private static final String LIMIT = "evaluation.missedAssignments";
    private static final String WITHIN = "evaluation.withinSchooldays";

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var around = new Around(pupil, surroundings);
        var steps = new Steps(pupil.file(), around.on());
        var duties = new ArrayList<Duty>();
        duties.addAll(afterMissedAssignments(around, steps));
        duties.addAll(afterLostProgress(around, steps));
        duties.addAll(records(around, steps));
        return duties.stream().map(duty -> duty.notice(name(), Optional.of(pupil.pupil()), around.on())).toList();
    }

    private static List<Duty> afterMissedAssignments(Around around, Steps steps) {
        var duties = new ArrayList<Duty>();
        var counted = new ArrayList<MissedAssignments.Missed>();
        Optional<LocalDate> evaluated = Optional.of(LocalDate.MIN);
        for (var missed : new MissedAssignments(around.pupil().file(), around.on()).all()) {
            var day = missed.assignment().dueOn();
            if (!around.pupil().year().contains(day) || evaluated.isEmpty() || !day.isAfter(evaluated.get())) {
                continue;
            }
            counted.add(missed);
            var limit = value(around, LIMIT, day, missed.assignment().agreementId());
            var row = trigger(around, "missedAssignments", day);
            if (limit.isPresent() && row.isPresent() && counted.size() >= Integer.parseInt(limit.get().value())) {
                var duty = evaluated(around, steps, Duty.of(
                        "Evaluate whether Independent Study is in the pupil's best interests.", row.get().citation(),
                        day, counted.size() + " assignments were missed, the last due on " + day + "; the policy sets "
                                + limit.get().value() + " (" + limit.get().source() + ").",
                        counted.stream().flatMap(one -> one.evidence().stream()).toList()));
                duties.add(duty);
                evaluated = duty.done();
                counted.clear();
            }
        }
        return duties;
    }

    private static List<Duty> afterLostProgress(Around around, Steps steps) {
        var duties = new ArrayList<Duty>();
        for (var decision : LostProgress.of(around)) {
            var day = decision.fact().decidedOn();
            var held = "Progress in " + decision.fact().courseId() + " was decided to be unsatisfactory on " + day
                    + ".";
            trigger(around, "satisfactoryProgress", day).ifPresent(row -> {
                duties.add(evaluated(around, steps, Duty.of(
                        "Evaluate whether the pupil should remain in Independent Study.", row.citation(), day, held,
                        List.of(decision.id()))));
                if (row.words().contains("noticeSent")) {
                    var notice = Duty.of("Notify the pupil, and the parent if the pupil is under 18.", row.citation(),
                            day, held, List.of(decision.id()));
                    duties.add(steps.firstFrom(ActionKind.NOTICE_SENT, day)
                            .map(sent -> notice.done(sent.fact().takenOn(), sent.id())).orElse(notice));
                }
            });
        }
        return duties;
    }

    /** EC 51747(b)(1): the record of an evaluation is kept for years from its day. */
    private static List<Duty> records(Around around, Steps steps) {
        var duties = new ArrayList<Duty>();
        for (var held : steps.of(ActionKind.EVALUATION_HELD)) {
            var day = held.fact().takenOn();
            if (around.pupil().year().contains(day)) {
                around.law("evaluationKeptYears", around.modalityOn(day), day).ifPresent(row -> {
                    var until = day.plusYears(row.integer());
                    var duty = Duty.of("Keep the record of the evaluation of " + day + " through at least " + until
                            + ", and forward it if the pupil transfers.", row.citation(), day,
                            "A record of evaluation is kept " + row.value() + " years from the day of the evaluation.",
                            List.of(held.id()));
                    // Kept throughout, so the duty ends with its last day and cannot be late.
                    duties.add(
                            around.on().isAfter(until) ? duty.done(Optional.of(until)) : duty.due(Optional.of(until)));
                });
            }
        }
        return duties;
    }

    private static Duty evaluated(Around around, Steps steps, Duty duty) {
        var due = value(around, WITHIN, duty.since(), "")
                .flatMap(within -> around.calendarOn(duty.since()).taughtAfter(duty.since(),
                        Integer.parseInt(within.value())));
        var held = steps.of(ActionKind.EVALUATION_HELD).stream()
                .filter(step -> !step.fact().takenOn().isBefore(duty.since())).toList();
        var incomplete = new ArrayList<String>();
        var evidence = new ArrayList<EntryId>(duty.evidence());
        for (var evaluation : held) {
            var lacking = lacking(around, evaluation);
            if (lacking.isEmpty()) {
                return duty.due(due).done(evaluation.fact().takenOn(), evaluation.id());
            }
            incomplete.add(" The evaluation of " + evaluation.fact().takenOn() + " does not look at "
                    + String.join(", ", lacking) + ".");
            evidence.add(evaluation.id());
        }
        return new Duty(duty.words(), duty.under(), duty.since(), due, Optional.empty(),
                duty.because() + String.join("", incomplete), evidence);
    }

    private static List<String> lacking(Around around, Recorded<ActionTaken> evaluation) {
        var day = evaluation.fact().takenOn();
        return around.law("progressIndicators", around.modalityOn(day), day).map(LawRow::words).orElse(List.of())
                .stream().filter(indicator -> !evaluation.fact().covers().contains(indicator)).toList();
    }

    private static Optional<LawRow> trigger(Around around, String trigger, LocalDate day) {
        return around.law("evaluationTriggers", around.modalityOn(day), day)
                .filter(row -> row.words().contains(trigger));
    }

    /** What the LEA's policies set for the pupil's grade and program on the day; the first policy that sets it decides. */
    private static Optional<PolicyValue> value(Around around, String parameter, LocalDate day, String agreementId) {
        var grade = around.pupil().file().gradeOn(day).orElse(Grade.ADULT);
        var program = around.pupil().file().agreements().stream().map(Recorded::fact)
                .filter(agreement -> agreementId.isEmpty()
                        ? agreement.covers(day)
                        : agreement.agreementId().equals(agreementId))
                .map(agreement -> agreement.programId()).findFirst().orElse("");
        return around.seen().policies().stream()
                .filter(policy -> policy.lea().equals(around.seen().program().lea().lea()))
                .flatMap(policy -> policy.value(parameter, grade, program, day).stream())
                .filter(value -> value.value().matches("\\d{1,4}")).findFirst();
    }
}
