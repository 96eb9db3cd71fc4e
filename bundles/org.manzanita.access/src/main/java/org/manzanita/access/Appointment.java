package org.manzanita.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.manzanita.model.LeaId;

/**
 * A role that a person holds for a time.
 *
 * @param person how the person is known at the door: the name of an account of the operating system, or of a key
 * @param lea where; every LEA of the installation if absent
 * @param of the person's schools, or the pupils, or oneself as an educator, by their ids, as the role needs it
 * @param until the last day
 * @param grantedBy who gave the role
 */
public record Appointment(String person, Role role, Optional<LeaId> lea, SortedSet<String> of, LocalDate from,
        Optional<LocalDate> until, String grantedBy, LocalDate grantedOn) {

    public Appointment {
        of = new TreeSet<>(of);
        if (person.isBlank() || person.length() > 100 || person.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A person is named by 1 to 100 characters without controls.");
        }
        if (until.filter(last -> last.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("The role " + role + " of " + person + " would end on "
                    + until.orElseThrow() + ", before it begins on " + from + ".");
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    public boolean isIn(LeaId asked) {
        return lea.map(asked::equals).orElse(true);
    }
}
