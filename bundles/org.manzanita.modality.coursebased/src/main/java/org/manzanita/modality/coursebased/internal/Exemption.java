package org.manzanita.modality.coursebased.internal;

import java.time.LocalDate;
import org.manzanita.modality.coursebased.CourseBasedModality;
import org.manzanita.rules.Law;
import org.manzanita.rules.MedicalExemption;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;

/** EC 51749.5(b): the pupil of few schooldays in the year, or in necessary treatment, for whom some duties do not hold. */
record Exemption(PupilFile pupil, ProgramFile program, Law law) {

    boolean holdsOn(LocalDate day) {
        if (MedicalExemption.on(day, CourseBasedModality.NAME, pupil, program, law).isPresent()) {
            return true;
        }
        return law.find("exemptBelowSchooldays", CourseBasedModality.NAME, day)
                .map(row -> pupil.studyDaysThrough(day, program).size() < row.integer())
                .orElse(false);
    }
}
