package org.manzanita.console.internal;

import java.util.List;
import java.util.Optional;

/** What a value of some kind can be in this installation, for completion. */
@FunctionalInterface
public interface KnownValues {

    /**
     * What the line says already.
     *
     * @param begun how the value that is wanted begins
     */
    record Given(Optional<String> lea, Optional<String> pupil, Optional<String> year, String begun) {

        static final Given NOTHING = new Given(Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /** Values of the kind, such as the ids of pupils; none if that cannot be said. */
    List<String> of(ValueKind kind, Given given);
}
