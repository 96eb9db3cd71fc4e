package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.EntryId;
import org.manzanita.model.Minutes;
import org.manzanita.model.Participation;
import org.manzanita.model.SessionForm;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;
/** Missed one-to-one meetings of a school year at which the district looks whether Independent Study should go on. */
record MissedMeetings(Citation citation, Applies applies, int limit) implements Provision {

    @Override
    public PolicyValue value() {
        return value("evaluation.missedMeetings", Integer.toString(limit));
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        record Missed(LocalDate day, EntryId entry) {}
        var missed = new ArrayList<Missed>();
        for (var participation : pupil.file().all(Participation.class)) {
            surroundings.program().session(participation.fact().sessionId())
                    .filter(session -> session.fact().form() == SessionForm.ONE_TO_ONE
                            && participation.fact().minutes().equals(Minutes.ZERO)
                            && pupil.days().stream().anyMatch(day -> day.day().equals(session.fact().day())
                                    && applies.to(day))
                            && !session.fact().day().isAfter(surroundings.on()))
                    .ifPresent(session -> missed.add(new Missed(session.fact().day(), participation.id())));
        }
        missed.sort(Comparator.comparing(Missed::day).thenComparing(Missed::entry));
        if (missed.size() < limit) {
            return List.of();
        }
        var since = missed.get(limit - 1).day();
        return List.of(new Notice(citation.rule(), Optional.of(pupil.pupil()),
                "Look whether Independent Study should go on", since, Optional.empty(), Notice.State.DUE,
                Reason.notes("POLICY_MISSED_MEETINGS", citation, "Meeting number " + limit
                        + " was missed on " + since + "; the district looks at " + limit + ".",
                        missed.stream().limit(limit).map(Missed::entry).toList())));
    }
}
