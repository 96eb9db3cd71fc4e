package org.manzanita.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.manzanita.model.ProgramTerm;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;

/**
 * EC 51747(i), 51749.5(b): the pupil of a comprehensive school who is enrolled in classroom instruction, and studies
 * independently for necessary medical treatment or inpatient treatment, under the care of licensed professionals whose
 * evidence of the need the LEA has.
 *
 * <p>Who studies in a full-time program of long terms is not enrolled in classroom instruction.
 */
public final class MedicalExemption {

    private MedicalExemption() {}

    /** The treatment by which the pupil is exempt on the day; empty if the pupil is not. */
    public static Optional<Recorded<PupilStatus>> on(LocalDate day, String modality, PupilFile pupil,
            ProgramFile program, Law law) {
        var row = law.find("medicalExemption", modality, day).or(() -> law.find("medicalExemption", "all", day));
        boolean comprehensive = row.isPresent() && pupil.enrollmentOn(day)
                .flatMap(enrollment -> program.school(enrollment.fact().schoolId()))
                .filter(school -> row.get().words().contains(Tokens.of(school.fact().schoolType()))).isPresent();
        return comprehensive && !isInFullTimeProgram(day, pupil, program)
                ? pupil.statusesOn(Status.MEDICAL_TREATMENT, day).stream()
                        .filter(treatment -> !treatment.fact().detail().isBlank()).findFirst()
                : Optional.empty();
    }

    private static boolean isInFullTimeProgram(LocalDate day, PupilFile pupil, ProgramFile program) {
        return pupil.agreements().stream().filter(agreement -> agreement.fact().covers(day))
                .flatMap(agreement -> program.program(agreement.fact().programId()).stream())
                .anyMatch(found -> found.fact().fullTime() && found.fact().term() == ProgramTerm.LONG);
    }
}
