package org.manzanita.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.ActionKind;
import org.manzanita.model.Signature;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Watch;
import org.osgi.service.component.annotations.Component;

/** EC 51747(h)(2): a conference for which a family asks is held before the agreement is signed. */
@Component
public final class ConferenceRequestWatch implements Watch {

    private static final Citation CONFERENCE = new Citation("P-12", "EC 51747(h)(2)");

    @Override
    public String name() {
        return "conferenceRequest";
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        var steps = new Steps(pupil.file(), surroundings.on());
        var notices = new ArrayList<Notice>();
        for (var request : steps.of(ActionKind.CONFERENCE_REQUESTED)) {
            var asked = request.fact().takenOn();
            if (pupil.year().contains(asked)) {
                var duty = Duty.of("Hold the conference for which the family asked, before the agreement is signed.",
                        CONFERENCE, asked, "A conference on the pupil's options was requested on " + asked + ".",
                        List.of(request.id())).due(firstSigned(pupil, asked));
                var held = steps.firstFrom(ActionKind.CONFERENCE_HELD, asked);
                notices.add(held.map(action -> duty.done(action.fact().takenOn(), action.id())).orElse(duty)
                        .notice(name(), Optional.of(pupil.pupil()), surroundings.on()));
            }
        }
        return notices;
    }

    /** The first signature on or after the request: on its day the conference is in time, after it no longer. */
    private static Optional<LocalDate> firstSigned(JudgedPupil pupil, LocalDate asked) {
        return pupil.file().all(Signature.class).stream().map(Recorded::fact).map(Signature::signedOn)
                .filter(signed -> !signed.isBefore(asked)).min(LocalDate::compareTo);
    }
}
