package org.manzanita.policy.urban.internal;

import java.util.List;
import org.manzanita.rules.Actor;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.WorkedOut;
import org.osgi.service.component.annotations.Component;

/** The office of the region of the school in which the pupil is enrolled on the day on which the duty arose. */
@Component
public final class RegionRouter implements Actor {

    @Override
    public String name() {
        return "ext.regionOffice";
    }

    @Override
    public WorkedOut<String> of(Notice duty, JudgedPupil pupil, Surroundings surroundings) {
        var enrolled = pupil.file().enrollmentOn(duty.since());
        if (enrolled.isEmpty()) {
            return WorkedOut.unknown("No school is on record for " + duty.since() + ".", List.of());
        }
        var school = enrolled.get().fact().schoolId();
        return WorkedOut.known(Metropolis.region(school).map(region -> "The office of region " + region)
                .orElse("The district's office"), "The pupil is enrolled in school " + school + ".",
                List.of(enrolled.get().id()));
    }
}
