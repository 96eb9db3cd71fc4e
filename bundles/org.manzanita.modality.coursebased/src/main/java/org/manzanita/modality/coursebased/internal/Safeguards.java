package org.manzanita.modality.coursebased.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.manzanita.modality.coursebased.CourseBasedModality;
import org.manzanita.model.ActionKind;
import org.manzanita.model.ActionTaken;
import org.manzanita.model.EntryId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51749.5(a)(10), (16), (17): examinations have a proctor, no pupil is charged a fee that the law bars, and none is kept
 * from enrolling for lack of materials, equipment or internet access.
 */
@Component
public final class Safeguards implements Watch {

    private static final String PROCTORED = "proctored";

    @Override
    public String name() {
        return "courseSafeguards";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings around) {
        var notices = new ArrayList<Notice>();
        boolean takesPart = pupil.days().stream().anyMatch(day -> day.modality().equals(CourseBasedModality.NAME));
        if (takesPart) {
            examinations(pupil, around, notices);
            statuses(Status.FEE_ASSESSED, "noFee", "Return the fee for ", "A fee was assessed for ", pupil, around,
                    notices);
        }
        statuses(Status.KEPT_FROM_ENROLLING, "noExclusion", "Let the pupil enroll, and provide ",
                "The pupil was kept from enrolling for lack of ", pupil, around, notices);
        return notices;
    }

    private void examinations(JudgedPupil pupil, Surroundings around, List<Notice> notices) {
        var latest = new LinkedHashMap<String, Recorded<ActionTaken>>();
        pupil.file().all(ActionTaken.class).forEach(action -> latest.put(action.fact().key(), action));
        latest.values().stream().filter(action -> action.fact().action() == ActionKind.EXAMINATION_HELD
                && !action.fact().covers().contains(PROCTORED) && isSeen(action.fact().takenOn(), pupil, around))
                .forEach(action -> row("proctoredExaminations", action.fact().takenOn(), around).ifPresent(
                        row -> notices.add(notice("Hold the examination in " + String.join(", ", action.fact().covers())
                                + " again, administered by a proctor.", row, action.fact().takenOn(), Optional.empty(),
                                "The examination of " + action.fact().takenOn() + " was administered by no proctor.",
                                action.id(), pupil))));
    }

    private void statuses(Status status, String parameter, String duty, String held, JudgedPupil pupil,
            Surroundings around, List<Notice> notices) {
        for (Recorded<PupilStatus> so : pupil.file().all(PupilStatus.class)) {
            var fact = so.fact();
            if (fact.status() == status && isSeen(fact.from(), pupil, around)) {
                row(parameter, fact.from(), around).ifPresent(row -> notices.add(notice(duty + fact.detail() + ".", row,
                        fact.from(), fact.until().filter(last -> !last.isAfter(around.on())),
                        held + fact.detail() + " on " + fact.from() + ".", so.id(), pupil)));
            }
        }
    }

    private static boolean isSeen(LocalDate day, JudgedPupil pupil, Surroundings around) {
        return pupil.year().contains(day) && !day.isAfter(around.on());
    }

    private static Optional<LawRow> row(String parameter, LocalDate day, Surroundings around) {
        return around.law().find(parameter, CourseBasedModality.NAME, day);
    }

    private Notice notice(String duty, LawRow row, LocalDate since, Optional<LocalDate> ended, String held,
            EntryId entry, JudgedPupil pupil) {
        return new Notice(name(), Optional.of(pupil.pupil()), duty, since, Optional.empty(),
                ended.isPresent() ? Notice.State.DONE : Notice.State.DUE,
                Reason.notes("CBIS_DUTY", row.citation(), held, List.of(entry)));
    }
}
