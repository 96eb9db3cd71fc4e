package org.manzanita.credit;

import java.util.Collection;
import java.util.Optional;
import org.manzanita.rules.Action;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Extension;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Proposal;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.WorkedOut;

/**
 * What is to be done about an open duty, as the plug-in proposes that the LEA's policy names for it: a task beside the duty.
 * Where it knows nothing, the task is to decide.
 */
public final class Actions {

    /** What a policy sets, with the watch's name behind it: the name of the extension. */
    private static final String PARAMETER = "action.";
    /** Of the reason of what is proposed. */
    private static final String CODE = "POLICY_ACTION";

    private final DutyExtensions extensions;

    /** @param installed all extensions; those that say what is to be done are used */
    public Actions(Collection<? extends Extension> installed, Containment containment) {
        this.extensions = new DutyExtensions(installed, containment);
    }

    /** The task, if a policy in force says by which extension it is worked out, and the duty is open. */
    public Optional<Notice> proposed(Notice duty, JudgedPupil pupil, Surroundings surroundings) {
        return duty.state() == Notice.State.DONE || duty.state() == Notice.State.DONE_LATE
                ? Optional.empty()
                : extensions.ask(Action.class, PARAMETER, duty, pupil, surroundings,
                        action -> action.on(duty, pupil, surroundings))
                        .map(asked -> task(duty, asked.named().source(), asked.answer(), surroundings));
    }

    private static Notice task(Notice duty, Citation under, WorkedOut<Proposal> answer, Surroundings surroundings) {
        return switch (answer) {
            case WorkedOut.Known<Proposal> known -> {
                var proposal = known.value();
                boolean late = proposal.due().filter(due -> due.isBefore(surroundings.on())).isPresent();
                yield new Notice(under.rule(), duty.pupil(), proposal.what(), duty.since(), proposal.due(),
                        late ? Notice.State.OVERDUE : Notice.State.DUE, Reason.notes(CODE, under, known.held()
                                + (proposal.text().isEmpty() ? "" : " To be said: " + proposal.text()),
                                known.evidence()),
                        proposal.who());
            }
            case WorkedOut.Unknown<Proposal> unknown -> new Notice(under.rule(), duty.pupil(),
                    "Decide what is to be done: " + duty.duty(), duty.since(), Optional.empty(), Notice.State.DUE,
                    Reason.notes(unknown.code(), under, unknown.held(), unknown.evidence()));
        };
    }
}
