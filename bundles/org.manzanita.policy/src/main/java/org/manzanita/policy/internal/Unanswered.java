package org.manzanita.policy.internal;

import java.util.List;
import java.util.Optional;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.WorkedOut;

/** Where a plug-in that a provision names gave no answer: no day earns on a guess, and a person is to look. */
final class Unanswered {

    private Unanswered() {}

    static Reason refusal(Citation citation, String name, WorkedOut.Unknown<?> unknown) {
        return Reason.refuses(unknown.code(), citation,
                "No opinion: " + name + " is unknown, and a person has to look. " + unknown.held(),
                unknown.evidence());
    }

    /** The task for a person, from the first day up to the day of asking that was left unanswered. */
    static List<Notice> task(Citation citation, String name, String answered, JudgedPupil pupil,
            Surroundings surroundings) {
        for (var day : pupil.days()) {
            for (var reason : day.finding().reasons()) {
                if (reason.isRefusal() && reason.under().equals(citation) && !reason.code().equals(answered)
                        && !day.day().isAfter(surroundings.on())) {
                    return List.of(new Notice(citation.rule(), Optional.of(pupil.pupil()),
                            "Look at what " + name + " leaves unknown", day.day(), Optional.empty(), Notice.State.DUE,
                            Reason.notes(reason.code(), citation, reason.held(), reason.evidence())));
                }
            }
        }
        return List.of();
    }
}
