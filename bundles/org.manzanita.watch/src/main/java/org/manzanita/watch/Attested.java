package org.manzanita.watch;

import java.time.LocalDate;
import java.util.Optional;
import org.manzanita.model.Attestation;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;

/** What the LEA certified, adopted or was granted, up to the day of asking. */
record Attested(Surroundings seen) {

    /** The first of that name made in the school year, whatever it is about. */
    Optional<Recorded<Attestation>> inYear(String name) {
        return seen.program().all(Attestation.class).stream()
                .filter(attested -> attested.fact().attestation().equals(name)
                        && seen.year().contains(attested.fact().madeOn())
                        && !attested.fact().madeOn().isAfter(seen.on()))
                .findFirst();
    }

    /** The first of that name made on or before the day. */
    Optional<Recorded<Attestation>> by(String name, LocalDate day) {
        return seen.program().all(Attestation.class).stream()
                .filter(attested -> attested.fact().attestation().equals(name)
                        && !attested.fact().madeOn().isAfter(day) && !attested.fact().madeOn().isAfter(seen.on()))
                .findFirst();
    }

    /** The first of that name that says it is about the day. */
    Optional<Recorded<Attestation>> concerning(String name, LocalDate day) {
        return seen.program().all(Attestation.class).stream()
                .filter(attested -> attested.fact().attestation().equals(name)
                        && attested.fact().concerning().filter(day::equals).isPresent()
                        && !attested.fact().madeOn().isAfter(seen.on()))
                .findFirst();
    }

    /** The duty, done on the day on which it was attested. */
    static Duty done(Duty duty, Optional<Recorded<Attestation>> attested) {
        return attested.map(made -> duty.done(made.fact().madeOn(), made.id())).orElse(duty);
    }
}
