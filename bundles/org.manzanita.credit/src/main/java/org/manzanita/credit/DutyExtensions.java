package org.manzanita.credit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.manzanita.rules.Computed;
import org.manzanita.rules.Extension;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.WorkedOut;

/** The extensions that a policy names for a duty, asked through the containment: whatever one does, it knows or does not. */
final class DutyExtensions {

    private final List<Extension> installed;
    private final Containment containment;

    DutyExtensions(Collection<? extends Extension> installed, Containment containment) {
        this.installed = List.copyOf(installed);
        this.containment = containment;
    }

    /**
     * What was worked out about a duty.
     *
     * @param named by what a policy names the extension
     */
    record Asked<T>(PolicyValue named, WorkedOut<T> answer) {}

    /**
     * Asks the extension that a policy in force names.
     *
     * @param parameter of the policy, with the watch's name behind it
     * @return empty if no policy names one
     */
    <E extends Extension, T> Optional<Asked<T>> ask(Class<E> kind, String parameter, Notice duty, JudgedPupil pupil,
            Surroundings surroundings, Function<E, WorkedOut<T>> question) {
        var day = pupil.days().stream().filter(each -> !each.day().isBefore(duty.since())).findFirst()
                .or(() -> pupil.days().stream().reduce((one, two) -> two));
        return day.flatMap(each -> surroundings.policies().stream()
                .flatMap(policy -> policy.value(parameter + duty.watch(), each.grade(), each.programId(), each.day())
                        .stream())
                .findFirst()).map(named -> new Asked<>(named, answer(kind, named.value(), question)));
    }

    private <E extends Extension, T> WorkedOut<T> answer(Class<E> kind, String name,
            Function<E, WorkedOut<T>> question) {
        var found = Extensions.named(kind, installed, containment).getOrDefault(name, List.of());
        if (found.size() != 1) {
            return found.isEmpty()
                    ? Computed.nobody(name)
                    : WorkedOut.unknown(found.size() + " plug-ins work out " + name + ".", List.of());
        }
        var one = found.getFirst();
        var answer = containment.ask(one, () -> List.of(question.apply(one)));
        return answer.failure().map(failure -> Extensions.<T>unknown(name, failure))
                .orElseGet(() -> answer.given().getFirst());
    }
}
