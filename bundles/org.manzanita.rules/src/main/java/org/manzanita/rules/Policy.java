package org.manzanita.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.osgi.annotation.versioning.ConsumerType;

/** A district's own conditions. State law is the floor: a policy can refuse a day, and never grant one. */
@ConsumerType
public interface Policy {

    /** The policy's id, such as {@code san-juan-usd}. */
    String policyId();

    /** The LEA whose pupils it governs. */
    LeaId lea();

    /** Whether it governs the LEA's pupils. One that cannot be read, and so names no LEA, governs those of every LEA. */
    default boolean governs(LeaId other) {
        return other.equals(lea());
    }

    /** Whether it is in force for the LEA on the day; a draft is not, unless the LEA put it on trial. */
    default boolean isInForce(ProgramFile program, LocalDate day) {
        return true;
    }

    /** A pure function, asked by several threads at once. Days of which it says nothing stay as they are. */
    List<Ruling> rule(Period period, Law law);

    /** Everything that the policy sets, for people to read. */
    List<PolicyValue> values();

    /** What the policy sets for the parameter, on that day, for a pupil of that grade in that program. */
    Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day);
}
