package org.manzanita.credit;

import java.util.List;
import org.manzanita.model.PupilId;
import org.manzanita.rules.JudgedPupil;

/** What one pupil's schooldays of a school year came to, in order of day and agreement, without the reasons. */
public record CountedPupil(PupilId pupil, List<CountedDay> days) {

    public CountedPupil {
        days = List.copyOf(days);
    }

    public static CountedPupil of(JudgedPupil judged) {
        return new CountedPupil(judged.pupil(), judged.days().stream().map(CountedDay::of).toList());
    }
}
