package org.manzanita.access.internal;

import java.util.List;
import java.util.Set;
import org.manzanita.access.Grant;
import org.manzanita.model.Agreement;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Entry;
import org.manzanita.model.LeaId;
import org.manzanita.model.PupilId;

/** Which pupils someone sees in one LEA, by what the ledger says of each. */
final class Sight {

    private final Grant grant;
    private final LeaId lea;

    Sight(Grant grant, LeaId lea) {
        this.grant = grant;
        this.lea = lea;
    }

    boolean isWhole() {
        return grant.isWhole(lea);
    }

    boolean sees(PupilId pupil, List<Entry> entries) {
        return isWhole() || grant.held().stream().filter(held -> held.appointment().isIn(lea)).anyMatch(held -> {
            var of = held.appointment().of();
            return switch (held.cell().scope()) {
                case SCHOOL -> isIn(of, entries);
                case ASSIGNED -> of.contains(pupil.value()) || isTaughtBy(of, entries);
                case OWN, CHILD, SAMPLE -> of.contains(pupil.value());
                case DISTRICT -> true;
                case NONE, THING -> false;
            };
        });
    }

    private static boolean isIn(Set<String> schools, List<Entry> entries) {
        return entries.stream().anyMatch(entry -> entry.fact() instanceof Enrollment enrollment
                && schools.contains(enrollment.schoolId()));
    }

    private static boolean isTaughtBy(Set<String> educators, List<Entry> entries) {
        return entries.stream().anyMatch(entry -> entry.fact() instanceof Agreement agreement
                && (educators.contains(agreement.supervisor())
                        || agreement.specialEducationTeacher().map(educators::contains).orElse(false)));
    }
}
