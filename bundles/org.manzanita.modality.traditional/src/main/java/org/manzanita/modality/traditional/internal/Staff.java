package org.manzanita.modality.traditional.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.manzanita.rules.ProgramFile;

/** Whom the law takes for a certificated employee of the LEA (EC 51747.5(a), 44865, 44300). */
final class Staff {

    private final ProgramFile program;

    Staff(ProgramFile program) {
        this.program = program;
    }

    /** Why the educator is no certificated employee of the LEA with a valid credential on that day; empty if one. */
    Optional<String> shortcoming(String educatorId, LocalDate day) {
        var educator = program.educator(educatorId);
        if (educator.isEmpty()) {
            return Optional.of(educatorId + " is not recorded as an educator");
        }
        var fact = educator.get().fact();
        if (!fact.certificated()) {
            return Optional.of(educatorId + " is not certificated");
        }
        if (!fact.employer().equals(program.lea().lea())) {
            return Optional.of(educatorId + " is employed by " + fact.employer() + ", not by " + program.lea().lea());
        }
        for (var credential : program.credentialsOf(educatorId)) {
            if (!day.isBefore(credential.fact().from()) && !day.isAfter(credential.fact().until())) {
                return Optional.empty();
            }
        }
        return Optional.of(educatorId + " held no valid credential on " + day);
    }
}
