package org.manzanita.model;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * A certification document that an educator holds.
 *
 * @param subjects what it authorises: subject names as courses use them, or {@code multipleSubject} or
 *     {@code specialEducation}
 */
public record Credential(String educatorId, CredentialKind credentialKind, SortedSet<String> subjects, LocalDate from,
        LocalDate until) implements ProgramFact {

    public Credential {
        subjects = Sets.copyOf(subjects);
    }

    @Override
    public String key() {
        return educatorId + "/" + credentialKind + "/" + from;
    }
}
