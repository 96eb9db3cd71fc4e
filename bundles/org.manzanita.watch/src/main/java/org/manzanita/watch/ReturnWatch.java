package org.manzanita.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.ActionKind;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/** EC 51747(f): a pupil whose family asks for it is back in the classroom within five instructional days. */
@Component
public final class ReturnWatch implements Watch {

    @Override
    public String name() {
        return "returnToClassroom";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var around = new Around(pupil, surroundings);
        var steps = new Steps(pupil.file(), around.on());
        var notices = new ArrayList<Notice>();
        for (var request : steps.of(ActionKind.RETURN_REQUESTED)) {
            var asked = request.fact().takenOn();
            var modality = around.modalityOn(asked);
            var within = around.law("returnWithinSchooldays", modality, asked);
            if (within.isPresent() && pupil.year().contains(asked) && around.isLongStay(asked, modality)) {
                var duty = Duty.of("Return the pupil to classroom instruction.", within.get().citation(), asked,
                        "Return was requested on " + asked + "; it is due no later than " + within.get().value()
                                + " instructional days after (EC 9: the day of the request is not counted).",
                        List.of(request.id())).due(around.calendarOn(asked).taughtAfter(asked, within.get().integer()));
                var back = steps.firstFrom(ActionKind.RETURNED_TO_CLASSROOM, asked);
                notices.add(back.map(action -> duty.done(action.fact().takenOn(), action.id())).orElse(duty)
                        .notice(name(), Optional.of(pupil.pupil()), around.on()));
            }
        }
        return notices;
    }
}
