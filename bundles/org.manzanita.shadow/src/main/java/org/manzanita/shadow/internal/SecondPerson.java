package org.manzanita.shadow.internal;

import java.util.Optional;
import org.manzanita.access.Access;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;

/** Whoever approved a feature does not install it himself, once people are named here. */
final class SecondPerson {

    private SecondPerson() {}

    static void demand(Access access, Optional<String> approver, String by) {
        if (!access.people().isFresh() && approver.filter(by::equals).isPresent()) {
            throw new CommandException(Outcome.NOT_ALLOWED, by + " has approved it, and whoever approves a feature does"
                    + " not install it himself.", "Let another person who may install plug-ins do it.");
        }
    }
}
