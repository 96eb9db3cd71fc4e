package org.example.everything;

import java.util.Optional;
import org.manzanita.rules.Action;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Proposal;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.WorkedOut;

/** Somebody comes to the home within a week. */
public final class Visit implements Action {

    @Override
    public String name() {
        return "ext.visit";
    }

    @Override
    public WorkedOut<Proposal> on(Notice duty, JudgedPupil pupil, Surroundings surroundings) {
        return WorkedOut.known(new Proposal("Visit the home", "The liaison", Optional.of(duty.since().plusDays(7)),
                "We will come to see you."), "A week fell short.", duty.reason().evidence());
    }
}
