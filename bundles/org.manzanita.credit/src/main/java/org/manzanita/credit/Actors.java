package org.manzanita.credit;

import java.util.Collection;
import org.manzanita.rules.Actor;
import org.manzanita.rules.Extension;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.WorkedOut;

/**
 * Who does a duty, as the plug-in says that the LEA's policy names for it; where it knows nothing, that is said in the
 * place of a name.
 */
public final class Actors {

    /** What a policy sets, with the watch's name behind it: the name of the extension. */
    private static final String PARAMETER = "actor.";

    private final DutyExtensions extensions;

    /** @param installed all extensions; those that say who acts are used */
    public Actors(Collection<? extends Extension> installed, Containment containment) {
        this.extensions = new DutyExtensions(installed, containment);
    }

    /** The duty with who does it, if a policy in force says by which extension that is worked out. */
    public Notice assigned(Notice duty, JudgedPupil pupil, Surroundings surroundings) {
        return extensions.ask(Actor.class, PARAMETER, duty, pupil, surroundings,
                actor -> actor.of(duty, pupil, surroundings)).map(asked -> duty.by(switch (asked.answer()) {
                    case WorkedOut.Known<String> known -> known.value();
                    case WorkedOut.Unknown<String> unknown -> "A person decides who: " + unknown.held();
                })).orElse(duty);
    }
}
