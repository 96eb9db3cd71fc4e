package org.manzanita.access.internal;

import java.util.List;
import java.util.Set;
import org.manzanita.access.Grant;
import org.manzanita.access.Scope;
import org.manzanita.model.Agreement;
import org.manzanita.model.CertifiedPeriod;
import org.manzanita.model.Claim;
import org.manzanita.model.Enrollment;
import org.manzanita.model.Entry;
import org.manzanita.model.Fact;
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

    /**
     * Whether every pupil of whom the fact gives a sum is seen: who sees a part of a school's pupils cannot say what they
     * earned together.
     */
    boolean sums(Fact fact) {
        return switch (fact) {
            case Claim claim -> isWhole() || holds(claim.schoolId());
            case CertifiedPeriod certified -> isWhole()
                    || (!certified.schools().isEmpty() && certified.schools().stream().allMatch(this::holds));
            default -> true;
        };
    }

    private boolean holds(String school) {
        return grant.held().stream().filter(held -> held.appointment().isIn(lea))
                .anyMatch(held -> held.cell().scope() == Scope.SCHOOL && held.appointment().of().contains(school));
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
