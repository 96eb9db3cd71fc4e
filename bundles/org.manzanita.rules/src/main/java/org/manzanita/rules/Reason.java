package org.manzanita.rules;

import java.util.List;
import java.util.Objects;
import org.manzanita.model.EntryId;

/**
 * One step of a finding: what was held, under which authority, on which evidence.
 *
 * @param code the reason code, such as {@code LATE_WORK}; every code is explained by a {@link ReasonCode}
 * @param held what was held, in a sentence a clerk can read
 * @param evidence the ledger entries it rests on; empty where it rests on the absence of any
 */
public record Reason(Effect effect, String code, Citation under, String held, List<EntryId> evidence) {

    public Reason {
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(under, "under");
        Objects.requireNonNull(held, "held");
        evidence = List.copyOf(evidence);
    }

    public static Reason supports(String code, Citation under, String held, List<EntryId> evidence) {
        return new Reason(Effect.SUPPORTS, code, under, held, evidence);
    }

    public static Reason refuses(String code, Citation under, String held, List<EntryId> evidence) {
        return new Reason(Effect.REFUSES, code, under, held, evidence);
    }

    public static Reason notes(String code, Citation under, String held, List<EntryId> evidence) {
        return new Reason(Effect.NOTES, code, under, held, evidence);
    }

    public boolean isRefusal() {
        return effect == Effect.REFUSES;
    }
}
