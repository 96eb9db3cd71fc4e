package org.manzanita.rules;

import java.util.List;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;

/**
 * All schooldays of one pupil in one school year that stand under an agreement, in order of day and agreement.
 *
 * <p>Of the findings of one day at most one day of attendance is earned in all (EC 51747.5(b)(3)-(4)).
 */
public record JudgedPupil(PupilFile file, SchoolYear year, List<JudgedDay> days) {

    public JudgedPupil {
        days = List.copyOf(days);
    }

    public PupilId pupil() {
        return file.pupil();
    }
}
