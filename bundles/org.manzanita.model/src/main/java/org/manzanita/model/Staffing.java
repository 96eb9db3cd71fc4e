package org.manzanita.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The part of an educator's contract that is direct instruction in a program (5 CCR 11700(a)).
 *
 * @param programId the Independent Study program; absent for the LEA's other programs
 * @param fte full-time equivalent of direct instruction, 0 to 1
 */
public record Staffing(String educatorId, Optional<String> programId, BigDecimal fte, LocalDate from, LocalDate until)
        implements
            ProgramFact {

    @Override
    public String key() {
        return educatorId + "/" + programId.orElse("other") + "/" + from;
    }
}
