package org.manzanita.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A written policy on Independent Study that the governing board adopted (EC 51747, 51749.5(a)(1)).
 *
 * @param adopted the day of adoption
 * @param elements the elements that it holds, such as {@code assignmentLength}
 * @param publicMeeting the public meeting or hearing at which it was taken up
 */
public record BoardPolicy(String policyId, String modality, LocalDate adopted, LocalDate from,
        Optional<LocalDate> until, Optional<LocalDate> publicMeeting, SortedSet<String> elements)
        implements
            ProgramFact {

    public BoardPolicy {
        elements = Sets.copyOf(elements);
    }

    @Override
    public String key() {
        return policyId;
    }
}
