package org.manzanita.access.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.manzanita.model.Withdrawn;

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
        return standing(entries, Enrollment.class).anyMatch(enrollment -> schools.contains(enrollment.schoolId()));
    }

    private static boolean isTaughtBy(Set<String> educators, List<Entry> entries) {
        return standing(entries, Agreement.class).anyMatch(agreement -> educators.contains(agreement.supervisor())
                || agreement.specialEducationTeacher().map(educators::contains).orElse(false));
    }

    /** What the last word on each is: who was named before another took his place sees nothing by that any more. */
    private static <F extends Fact> Stream<F> standing(List<Entry> entries, Class<F> kind) {
        var gone = entries.stream().map(Entry::fact).filter(Withdrawn.class::isInstance)
                .map(withdrawn -> ((Withdrawn) withdrawn).wrong()).collect(Collectors.toSet());
        var standing = new HashMap<String, F>();
        for (var entry : entries) {
            if (kind.isInstance(entry.fact()) && !gone.contains(entry.id())) {
                standing.put(entry.fact().key(), kind.cast(entry.fact()));
            }
        }
        return standing.values().stream();
    }
}
