package org.manzanita.modality.traditional.internal;

import java.util.Comparator;
import java.util.List;
import org.manzanita.model.EntryId;
import org.manzanita.model.Participation;
import org.manzanita.model.ParticipationEvidence;
import org.manzanita.model.Session;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;

/**
 * A session for which the pupil was scheduled on a schoolday of the period.
 *
 * @param place the schoolday's place in the period
 * @param minutes those that count as synchronous instruction; 0 if it counts for nothing
 * @param notes why it counts for nothing or for less than is recorded, and by which reading
 */
record Attended(Recorded<Participation> participation, Recorded<Session> session, int place, int minutes,
        List<Reason> notes) {

    static final Comparator<Attended> IN_ORDER_OF_DAY = (one, other) -> one.place() != other.place()
            ? Integer.compare(one.place(), other.place())
            : one.session().fact().sessionId().compareTo(other.session().fact().sessionId());

    List<EntryId> evidence() {
        return List.of(participation.id(), session.id());
    }

    boolean tookPart() {
        return participation.fact().minutes().count() > 0;
    }

    /** What it is, with the minutes that count and what shows them: {@code S-3 60 (verbal, verified by T-2)}. */
    String words() {
        var fact = participation.fact();
        return fact.sessionId() + " " + minutes + " (" + Tokens.of(fact.evidence())
                + (fact.evidence() == ParticipationEvidence.WORK
                        ? ""
                        : ", verified by " + fact.verifiedBy().orElse("nobody"))
                + ")";
    }
}
