package org.manzanita.policy.internal;

import java.util.List;
import java.util.Optional;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Notice;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;

/**
 * A service that pupils with a need are given.
 *
 * @param service its name, as the detail of the status {@code service} has it
 */
record ServiceByNeed(Citation citation, Applies applies, Status need, String service) implements Provision {

    @Override
    public PolicyValue value() {
        return value("service." + Tokens.of(need), service);
    }

    @Override
    public List<Notice> look(JudgedPupil pupil, Surroundings surroundings) {
        return pupil.days().stream()
                .filter(day -> applies.to(day) && !day.day().isAfter(surroundings.on())
                        && pupil.file().statusOn(need, day.day()).isPresent()
                        && pupil.file().statusesOn(Status.SERVICE, day.day()).stream()
                                .noneMatch(each -> each.fact().detail().equals(service)))
                .findFirst()
                .map(day -> List.of(new Notice(citation.rule(), Optional.of(pupil.pupil()), "Arrange " + service,
                        day.day(), Optional.empty(), Notice.State.DUE,
                        Reason.notes("POLICY_SERVICE", citation, "The pupil has the status " + Tokens.of(need)
                                + ", and no service '" + service + "' is on record on " + day.day() + ".",
                                pupil.file().statusOn(need, day.day()).stream().map(each -> each.id()).toList()))))
                .orElse(List.of());
    }
}
