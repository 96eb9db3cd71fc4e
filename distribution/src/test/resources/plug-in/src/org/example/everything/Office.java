package org.example.everything;

import java.util.List;
import org.manzanita.rules.Actor;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.WorkedOut;

/** The office does it. */
public final class Office implements Actor {

    @Override
    public String name() {
        return "ext.office";
    }

    @Override
    public WorkedOut<String> of(Notice duty, JudgedPupil pupil, Surroundings surroundings) {
        return WorkedOut.known("The office of the upper span", "There is one.", List.of());
    }
}
