package org.manzanita.shadow.internal;

import java.util.function.Supplier;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;
import org.manzanita.platform.FeatureRefusedException;

/** Tells a refusal of features as commands do. */
final class Refusals {

    private Refusals() {}

    static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (FeatureRefusedException e) {
            throw new CommandException(Outcome.PROBLEMS, String.valueOf(e.getMessage()), "");
        }
    }
}
