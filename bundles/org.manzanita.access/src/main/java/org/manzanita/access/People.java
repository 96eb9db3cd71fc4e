package org.manzanita.access;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The people of this installation and their roles.
 *
 * <p>Until the first of them is named the installation is fresh: whoever may write its home folder may do everything,
 * since nothing would keep him from doing the same with the files themselves.
 */
@ProviderType
public interface People {

    boolean isFresh();

    /** Every appointment that was made, those that have ended among them. */
    List<Appointment> all();

    /** The appointments that someone holds on a day. */
    default List<Appointment> of(String person, LocalDate day) {
        return all().stream().filter(held -> held.person().equals(person) && held.holdsOn(day)).toList();
    }

    /** @throws IllegalStateException if it could not be written down; then it does not hold */
    void appoint(Appointment appointment);

    /**
     * Ends a role, the day before the given one.
     *
     * @return how many appointments were ended
     */
    int dismiss(String person, Role role, LocalDate day);
}
