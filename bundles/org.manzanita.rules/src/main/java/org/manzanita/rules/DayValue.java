package org.manzanita.rules;

import java.time.LocalDate;

/** What a modality found of one schoolday by its own lights, before state rules and policies are asked. */
public record DayValue(LocalDate day, Finding finding) {}
