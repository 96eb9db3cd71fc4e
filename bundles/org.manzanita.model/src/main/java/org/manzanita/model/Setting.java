package org.manzanita.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A reading that the LEA chose where law leaves one open, such as {@code lateLongTermSignature}.
 *
 * @param decidedBy who chose it, and by which paper
 */
public record Setting(String setting, String value, LocalDate from, Optional<LocalDate> until, String decidedBy)
        implements
            ProgramFact {

    @Override
    public String key() {
        return setting + "@" + from;
    }
}
