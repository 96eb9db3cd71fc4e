package org.manzanita.audit.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.manzanita.audit.AuditQuestion;
import org.manzanita.audit.AuditResult;
import org.manzanita.audit.ExceptionTaken;
import org.manzanita.audit.Standing;
import org.manzanita.model.Days;
import org.manzanita.model.PupilId;
import org.manzanita.reporting.ClaimCell;
import org.manzanita.reporting.Reporting;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;

/** One run of the programme: it is shown every judged pupil once, and then says what it takes exception to. */
final class Examination implements Consumer<JudgedPupil> {

    private static final Comparator<ExceptionTaken> ORDER = Comparator
            .comparing((ExceptionTaken taken) -> taken.step().id())
            .thenComparing(taken -> taken.pupil().map(PupilId::value).orElse(""))
            .thenComparing(ExceptionTaken::agreementId).thenComparing(taken -> taken.reason().code())
            .thenComparing(ExceptionTaken::schoolId).thenComparing(taken -> taken.days().toString())
            .thenComparing(taken -> taken.reason().held());

    private final AuditQuestion question;
    private final Surroundings around;
    private final Programme programme;
    private final ClaimExamined claim;
    private final List<Procedure> procedures = new ArrayList<>();
    private final List<ExceptionTaken> exceptions = new ArrayList<>();
    private final List<ExceptionTaken> withheld = new ArrayList<>();
    private int pupils;
    private long daysWithheld;

    Examination(AuditQuestion question, Surroundings around, List<Watch> watches, Reporting reporting) {
        this.question = question;
        this.around = around;
        this.programme = Programme.of(around);
        this.claim = new ClaimExamined(around, question.period());
        var limits = new FundedLimits(around, claim, programme, reporting);
        procedures.add(new ClaimedDays(around, claim, programme, limits::excess));
        procedures.add(new Duties(around, programme, watches));
        procedures.add(new Evidence(around, programme));
        if (isOfEverybody()) {
            procedures.add(limits);
            procedures.add(new Offerings(around, programme));
            procedures.add(new CharterFunding(around, programme, reporting));
            programme.first("arithmetic")
                    .ifPresent(task -> procedures.add(new ClaimFigures(around, claim, task.step())));
        }
    }

    ClaimExamined claim() {
        return claim;
    }

    @Override
    public void accept(JudgedPupil pupil) {
        claim.comparison().accept(pupil);
        if (question.asksAbout(pupil.pupil())) {
            pupils += pupil.days().isEmpty() ? 0 : 1;
            procedures.forEach(procedure -> procedure.look(pupil, this::take));
        }
    }

    /** What was found, once every pupil was shown. */
    AuditResult result() {
        if (isOfEverybody()) {
            procedures.forEach(procedure -> procedure.conclude(this::take));
        }
        return new AuditResult(programme.steps(), exceptions.stream().sorted(ORDER).toList(),
                withheld.stream().sorted(ORDER).toList(), claim.period(), pupils, notes());
    }

    private void take(ExceptionTaken taken) {
        if (taken.standing() != Standing.WITHHELD) {
            exceptions.add(taken);
        } else {
            daysWithheld += taken.days().size();
            if (question.withheld()) {
                withheld.add(taken);
            }
        }
    }

    private boolean isOfEverybody() {
        return question.pupils().isEmpty();
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (programme.steps().isEmpty()) {
            notes.add("The guide of " + around.year() + " has no section on what is installed here for "
                    + around.program().lea().name() + ", so nothing was examined.");
        }
        notes.add(claim.period().map(period -> "The claim of " + period + " was examined.")
                .orElse("No claim" + question.period().map(period -> " of " + period).orElse("") + " is on record for "
                        + around.year() + ", so no day was claimed that the record refuses. Record what was certified "
                        + "(claims)."));
        if (isOfEverybody()) {
            new Materiality(around, claim).told().ifPresent(notes::add);
        }
        var toCome = claim.cells().stream().map(ClaimCell::toCome).reduce(Days.ZERO, Days::plus);
        if (!toCome.isZero()) {
            notes.add("As of " + around.on() + " the claimed period is not over: " + Printed.days(toCome)
                    + " days of pupils are still to come. A claim is not held against them; ask again when it is over.");
        }
        if (daysWithheld > 0) {
            notes.add("The record refuses " + daysWithheld + " days that nobody is known to have claimed. They are no "
                    + "exceptions; claimed, they would be.");
        }
        if (!isOfEverybody()) {
            notes.add(
                    "Only the pupils asked for were examined; totals of the claim, ratio, cap and what the LEA offers "
                            + "were not.");
        }
        return notes;
    }
}
