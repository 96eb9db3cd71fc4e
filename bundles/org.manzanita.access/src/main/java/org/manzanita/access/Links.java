package org.manzanita.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which account of a district's own directory is whose: somebody who may name people says so, and nothing else does. A link gives
 * no right and opens no door. It is by what somebody who is named here already can prove himself.
 */
@ProviderType
public interface Links {

    /**
     * An account elsewhere that is a person's.
     *
     * @param person by the name under which he holds his roles
     * @param issuer the address by which the provider of the account calls itself
     * @param subject what the provider calls the account, which it gives to nobody else; never an e-mail address, which it may
     * @param linkedBy who said so
     */
    record Link(String person, String issuer, String subject, String linkedBy, LocalDate linkedOn) {}

    List<Link> all();

    default Optional<Link> of(String person) {
        return all().stream().filter(link -> link.person().equals(person)).findFirst();
    }

    /** Whose an account is. */
    default Optional<Link> of(String issuer, String subject) {
        return all().stream().filter(link -> link.issuer().equals(issuer) && link.subject().equals(subject))
                .findFirst();
    }

    /** @throws IllegalArgumentException if the account is somebody's, or the person has one */
    void add(Link link);

    /** @return whether there was one */
    boolean remove(String person);
}
