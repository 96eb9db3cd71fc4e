package org.manzanita.rules;

import java.time.LocalDate;
import java.util.Objects;

/** What a modality found of one schoolday by its own lights, before state rules and policies are asked. */
public record DayValue(LocalDate day, Finding finding) {

    public DayValue {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(finding, "finding");
    }
}
