package org.manzanita.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule of the register, in one wording.
 *
 * @param rule its id, such as {@code T-06}
 * @param consequence N, W, Z, X, F or O, as the register's legend has them
 * @param words what it asks, in plain words
 */
public record RegisteredRule(String rule, String title, LocalDate from, Optional<LocalDate> until, String section,
        String consequence, String words) {}
