package org.manzanita.credit;

import java.util.Collection;
import java.util.List;
import org.manzanita.rules.Actor;
import org.manzanita.rules.Computed;
import org.manzanita.rules.Extension;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.WorkedOut;

/**
 * Who does a duty, as the plug-in says that the LEA's policy names for it. It is asked through the containment; where it
 * knows nothing, that is said in the place of a name.
 */
public final class Actors {

    /** What a policy sets, with the watch's name behind it: the name of the extension. */
    private static final String PARAMETER = "actor.";

    private final List<Extension> installed;
    private final Containment containment;

    /** @param installed all extensions; those that say who acts are used */
    public Actors(Collection<? extends Extension> installed, Containment containment) {
        this.installed = List.copyOf(installed);
        this.containment = containment;
    }

    /** The duty with who does it, if a policy in force says by which extension that is worked out. */
    public Notice assigned(Notice duty, JudgedPupil pupil, Surroundings surroundings) {
        var day = pupil.days().stream().filter(each -> !each.day().isBefore(duty.since())).findFirst()
                .or(() -> pupil.days().stream().reduce((one, two) -> two));
        return day.flatMap(each -> surroundings.policies().stream()
                .flatMap(policy -> policy.value(PARAMETER + duty.watch(), each.grade(), each.programId(), each.day())
                        .stream())
                .findFirst()).map(named -> duty.by(who(named.value(), duty, pupil, surroundings))).orElse(duty);
    }

    private String who(String name, Notice duty, JudgedPupil pupil, Surroundings surroundings) {
        var found = Extensions.named(Actor.class, installed, containment).getOrDefault(name, List.of());
        if (found.size() != 1) {
            return undecided(found.isEmpty()
                    ? Computed.nobody(name).held()
                    : found.size() + " plug-ins work out " + name + ".");
        }
        var actor = found.getFirst();
        var answer = containment.ask(actor, actor.getClass().getName(),
                () -> List.of(actor.of(duty, pupil, surroundings)));
        return answer.failure().map(failure -> undecided("The plug-in that works out " + name + " failed. "
                + failure.says())).orElseGet(() -> switch (answer.given().getFirst()) {
                    case WorkedOut.Known<String> known -> known.value();
                    case WorkedOut.Unknown<String> unknown -> undecided(unknown.held());
                });
    }

    private static String undecided(String why) {
        return "A person decides who: " + why;
    }
}
