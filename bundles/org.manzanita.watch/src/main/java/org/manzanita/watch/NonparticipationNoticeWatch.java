package org.manzanita.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.model.EntryId;
import org.manzanita.model.Minutes;
import org.manzanita.model.Participation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51747(d)(2): the parent is notified within one school day of the recording of a nonattendance day or of lack of
 * participation; in 2021-22 within one schoolday of the absence itself. The law's rows say from which.
 */
@Component
public final class NonparticipationNoticeWatch implements Watch {

    @Override
    public String name() {
        return "nonparticipationNotice";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var around = new Around(pupil, surroundings);
        var steps = new Steps(pupil.file(), around.on());
        var notices = new ArrayList<Notice>();
        var recorded = steps.of(ActionKind.NONATTENDANCE_RECORDED);
        for (var action : recorded) {
            var missed = action.fact().concerning().orElse(action.fact().takenOn());
            duty(around, steps, action, missed).ifPresent(
                    duty -> notices.add(duty.notice(name(), Optional.of(pupil.pupil()), around.on())));
        }
        for (var unrecorded : unrecorded(around, recorded).entrySet()) {
            asked(around, unrecorded.getKey()).ifPresent(row -> notices.add(
                    Duty.of("Record that the pupil took no part, and notify the parent.", row.citation(),
                            unrecorded.getKey(), "A session scheduled for " + unrecorded.getKey()
                                    + " shows no minutes of the pupil, and no record of nonparticipation is made.",
                            unrecorded.getValue()).notice(name(), Optional.of(pupil.pupil()), around.on())));
        }
        return notices;
    }

    private static Optional<Duty> duty(Around around, Steps steps, Recorded<ActionTaken> action, LocalDate missed) {
        return asked(around, missed).map(row -> {
            boolean fromAbsence = around.law("noticeFrom", around.modalityOn(missed), missed)
                    .filter(from -> from.value().equals("absence")).isPresent();
            var from = fromAbsence ? missed : action.fact().takenOn();
            var duty = Duty.of("Notify the parent that the pupil took no part on " + missed + ".", row.citation(),
                    action.fact().takenOn(), "Nonattendance of " + missed + " was recorded on "
                            + action.fact().takenOn() + "; notice is due within " + row.value() + " schoolday of the "
                            + (fromAbsence ? "absence" : "recording") + ".",
                    List.of(action.id())).due(around.calendarOn(from).taughtAfter(from, row.integer()));
            return sent(steps, action, missed).map(notice -> duty.done(notice.fact().takenOn(), notice.id()))
                    .orElse(duty);
        });
    }

    /** Only pupils of long stay, and only where the modality's law names the notice among the steps. */
    private static Optional<LawRow> asked(Around around, LocalDate missed) {
        var modality = around.modalityOn(missed);
        boolean isStep = around.law("reengagementSteps", modality, missed)
                .filter(row -> row.words().contains("noticeSent")).isPresent();
        return isStep && around.isLongStay(missed, modality)
                ? around.law("noticeWithinSchooldays", modality, missed)
                : Optional.empty();
    }

    /** The notice that names the day, or else the first that names none and came after the recording. */
    private static Optional<Recorded<ActionTaken>> sent(Steps steps, Recorded<ActionTaken> action, LocalDate missed) {
        var notices = steps.of(ActionKind.NOTICE_SENT).stream()
                .filter(notice -> !notice.fact().takenOn().isBefore(missed)).toList();
        return notices.stream().filter(notice -> notice.fact().concerning().filter(missed::equals).isPresent())
                .findFirst()
                .or(() -> notices.stream().filter(notice -> notice.fact().concerning().isEmpty()
                        && !notice.fact().takenOn().isBefore(action.fact().takenOn())).findFirst());
    }

    private static SortedMap<LocalDate, List<EntryId>> unrecorded(Around around,
            List<Recorded<ActionTaken>> recorded) {
        var days = new TreeMap<LocalDate, List<EntryId>>();
        for (var participation : around.pupil().file().all(Participation.class)) {
            var session = around.seen().program().session(participation.fact().sessionId());
            if (session.isPresent() && participation.fact().minutes().equals(Minutes.ZERO)) {
                var day = session.get().fact().day();
                if (!day.isAfter(around.on()) && around.pupil().year().contains(day)) {
                    days.computeIfAbsent(day, missed -> new ArrayList<>()).add(participation.id());
                }
            }
        }
        recorded.forEach(action -> days.remove(action.fact().concerning().orElse(action.fact().takenOn())));
        days.keySet().removeIf(day -> tookPartOtherwise(around, day));
        return days;
    }

    /** Where the law takes for nonparticipation only that the pupil did nothing that day: whether something was done. */
    private static boolean tookPartOtherwise(Around around, LocalDate day) {
        return around.law("nonparticipation", around.modalityOn(day), day)
                .filter(row -> row.value().equals("nothingThatDay")).isPresent()
                && around.pupil().days().stream().filter(judged -> judged.day().equals(day)).noneMatch(
                        judged -> judged.finding().reasons().stream()
                                .anyMatch(reason -> reason.code().equals("NONPARTICIPATORY")));
    }
}
