package org.manzanita.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.model.EntryId;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51747(d): tiered re-engagement. Pupils of long stay who do not generate attendance, do not take part, or violate
 * their agreement have a case, with the steps that the law names.
 *
 * <p>A case is open until its steps are taken; what triggers meanwhile belongs to it. Which tests and steps hold for a
 * modality is said by law rows, so that a modality's own law can differ.
 */
@Component
public final class ReengagementWatch implements Watch {

    @Override
    public String name() {
        return "reengagement";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var around = new Around(pupil, surroundings);
        var steps = new Steps(pupil.file(), around.on());
        var triggers = new ArrayList<Trigger>();
        triggers.addAll(new Nonattendance(around, StudyDay.of(around)).triggers());
        triggers.addAll(new MissedSessions(around).triggers());
        triggers.addAll(new Violations(around, steps).triggers());
        triggers.addAll(LostProgress.triggers(around));
        triggers.sort(Comparator.comparing(Trigger::since));
        var notices = new ArrayList<Notice>();
        Optional<LocalDate> closed = Optional.of(LocalDate.MIN);
        for (int i = 0; i < triggers.size(); i++) {
            var trigger = triggers.get(i);
            if (closed.isEmpty() || !trigger.since().isAfter(closed.get())) {
                continue;
            }
            var duties = duties(around, steps, trigger);
            closed = closing(duties);
            var joined = joined(triggers.subList(i, triggers.size()), closed);
            duties.forEach(duty -> notices.add(
                    new Duty(duty.words(), duty.under(), duty.since(), duty.due(), duty.done(), joined.held(),
                            together(joined.evidence(), duty.evidence())).notice(name(), Optional.of(pupil.pupil()),
                                    around.on())));
        }
        return notices;
    }

    private static List<Duty> duties(Around around, Steps steps, Trigger trigger) {
        var named = around.law("reengagementSteps", trigger.modality(), trigger.since());
        if (named.isEmpty()) {
            return List.of(Duty.of("Begin re-engagement.", trigger.under(), trigger.since(), trigger.held(),
                    List.of()));
        }
        return named.get().words().stream().map(step -> duty(around, steps, trigger, step, named.get())).toList();
    }

    private static Duty duty(Around around, Steps steps, Trigger trigger, String step, LawRow row) {
        var since = trigger.since();
        var under = new Citation(row.rule(), row.section());
        var file = around.pupil().file();
        return switch (step) {
            case "contactsVerified" -> taken(Duty.of("Verify that the family's contact data are current.", under, since,
                    trigger.held(), List.of()), steps.firstFrom(ActionKind.CONTACTS_VERIFIED, since));
            case "noticeSent" -> taken(Duty.of("Notify the parent of the lack of participation.", under, since,
                    trigger.held(), List.of()).due(noticeDue(around, steps, trigger)),
                    steps.firstFrom(ActionKind.NOTICE_SENT, since));
            case "outreachPlanned" -> taken(Duty.of("Plan the outreach: what the pupil needs, with health and social"
                    + " services as necessary.", under, since, trigger.held(), List.of()),
                    steps.firstFrom(ActionKind.OUTREACH_PLANNED, since));
            default -> taken(Duty.of("Hold the pupil-parent-educator conference, or record why the standard does not"
                    + " require it: " + String.join(", ", Conference.signatories(file, since)) + " take part.", under,
                    since, trigger.held(), List.of()), Conference.firstFrom(file, steps, since));
        };
    }

    /** P-07: counted from the recording of the day if it was recorded, or else from the day itself. */
    private static Optional<LocalDate> noticeDue(Around around, Steps steps, Trigger trigger) {
        var recorded = steps.of(ActionKind.NONATTENDANCE_RECORDED).stream().map(Recorded::fact)
                .filter(action -> action.concerning().filter(trigger.since()::equals).isPresent())
                .map(ActionTaken::takenOn).findFirst().orElse(trigger.since());
        return around.law("noticeWithinSchooldays", trigger.modality(), trigger.since())
                .flatMap(row -> around.calendarOn(recorded).taughtAfter(recorded, row.integer()));
    }

    private static Duty taken(Duty duty, Optional<Recorded<ActionTaken>> step) {
        return step.map(action -> duty.done(action.fact().takenOn(), action.id())).orElse(duty);
    }

    private static Optional<LocalDate> closing(List<Duty> duties) {
        var last = LocalDate.MIN;
        for (var duty : duties) {
            if (duty.done().isEmpty()) {
                return Optional.empty();
            }
            last = duty.done().get().isAfter(last) ? duty.done().get() : last;
        }
        return Optional.of(last);
    }

    /** The first trigger of a case, with the later ones that belong to it counted, and all their evidence. */
    private static Trigger joined(List<Trigger> triggers, Optional<LocalDate> closed) {
        var first = triggers.getFirst();
        var later = triggers.subList(1, triggers.size()).stream()
                .filter(trigger -> closed.isEmpty() || !trigger.since().isAfter(closed.get())).toList();
        var evidence = new ArrayList<>(first.evidence());
        later.forEach(trigger -> evidence.addAll(trigger.evidence()));
        var held = later.isEmpty()
                ? first.held()
                : first.held() + " While the case was open " + later.size() + " more came to it, the last on "
                        + later.getLast().since() + ": " + later.getLast().held();
        return new Trigger(first.since(), first.modality(), first.under(), held, evidence);
    }

    private static List<EntryId> together(List<EntryId> some, List<EntryId> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all.stream().distinct().sorted().toList();
    }
}
