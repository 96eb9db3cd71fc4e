package org.manzanita.exchange.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.exchange.RosterTerms;
import org.manzanita.model.SchoolType;
import org.manzanita.model.Tokens;

/** What a roster cannot say, and a person says for the whole set. */
record RosterSaid(Optional<LocalDate> enrolledFrom, Optional<String> placement, Optional<SchoolType> schoolType,
        Optional<String> calendarId, Optional<Boolean> certificated, Optional<LocalDate> statusFrom) {

    /** What may be said, by table and column. */
    static final List<String> NAMES = List.of("educators.certificated", "enrollments.from", "enrollments.placement",
            "schools.calendarId", "schools.schoolType", "statuses.from");

    /** @throws IllegalArgumentException if something else is said, or in another form */
    static RosterSaid of(RosterTerms terms) {
        terms.said().keySet().stream().filter(name -> !NAMES.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("Nothing can be said of '" + name + "'." + Nearest.hint(name, NAMES)
                    + " What can be said is " + String.join(", ", NAMES) + ".");
        });
        terms.schools().forEach((identifier, code) -> {
            if (!code.matches("[0-9]{14}")) {
                throw new IllegalArgumentException("'" + code + "' is no code of a school. It has 14 digits, county, "
                        + "district and school, with the zeros in front.");
            }
        });
        return new RosterSaid(day(terms, "enrollments.from"), text(terms, "enrollments.placement"),
                text(terms, "schools.schoolType").map(type -> Tokens.parse(SchoolType.class, type)),
                text(terms, "schools.calendarId"),
                text(terms, "educators.certificated").map(RosterSaid::flag), day(terms, "statuses.from"));
    }

    private static Optional<String> text(RosterTerms terms, String name) {
        return Optional.ofNullable(terms.said().get(name));
    }

    private static Optional<LocalDate> day(RosterTerms terms, String name) {
        return text(terms, name).map(day -> {
            try {
                return LocalDate.parse(day);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("'" + day + "', said of " + name + ", is no day like 2026-08-13.",
                        e);
            }
        });
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("'" + text + "', said of educators.certificated, is neither true nor "
                    + "false.");
        }
        return text.equals("true");
    }
}
