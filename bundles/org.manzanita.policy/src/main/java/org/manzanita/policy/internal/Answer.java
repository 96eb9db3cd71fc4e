package org.manzanita.policy.internal;

import java.util.ArrayList;
import java.util.List;
import org.manzanita.model.EntryId;

/**
 * Whether a condition is met on a day, why, and on what that rests.
 *
 * @param code where it is unknown, of the reason why
 */
record Answer(Truth truth, String code, List<String> held, List<EntryId> evidence) {

    /** What is not on record makes a condition neither met nor unmet. */
    enum Truth {
        YES, NO, UNKNOWN;

        Truth opposite() {
            return this == YES ? NO : this == NO ? YES : UNKNOWN;
        }
    }

    Answer {
        held = List.copyOf(held);
        evidence = List.copyOf(evidence);
    }

    static Answer of(boolean met, String held, List<EntryId> evidence) {
        return new Answer(met ? Truth.YES : Truth.NO, "", List.of(held), evidence);
    }

    static Answer unknown(String code, String held, List<EntryId> evidence) {
        return new Answer(Truth.UNKNOWN, code, List.of(held), evidence);
    }

    Answer opposite() {
        return new Answer(truth.opposite(), code, held, evidence);
    }

    /**
     * What several come to together.
     *
     * @param decides the truth of one that settles it; otherwise one that is unknown leaves it unknown
     */
    static Answer of(List<Answer> several, Truth decides) {
        var deciding = several.stream().filter(each -> each.truth == decides).toList();
        if (!deciding.isEmpty()) {
            return together(deciding, decides);
        }
        var unknown = several.stream().filter(each -> each.truth == Truth.UNKNOWN).toList();
        return unknown.isEmpty() ? together(several, decides.opposite()) : together(unknown, Truth.UNKNOWN);
    }

    private static Answer together(List<Answer> all, Truth truth) {
        var held = new ArrayList<String>();
        var evidence = new ArrayList<EntryId>();
        for (var each : all) {
            held.addAll(each.held);
            evidence.addAll(each.evidence);
        }
        return new Answer(truth, all.getFirst().code, held.stream().distinct().toList(),
                evidence.stream().distinct().toList());
    }

    String because() {
        return String.join(" ", held);
    }
}
