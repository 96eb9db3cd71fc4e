package org.manzanita.vendor.internal.command;

import java.util.Optional;
import org.manzanita.console.CommandException;
import org.manzanita.rules.PolicyFormat;
import org.manzanita.testing.Rulebook;
import org.manzanita.vendor.internal.Trial;

/** What of the platform is installed here, and a policy is tried beside. */
record Installed(Optional<PolicyFormat> format, Rulebook state) {

    /** @throws CommandException if too little is installed to try anything */
    Trial trial() {
        if (state.modalities().isEmpty()) {
            throw CommandException.notFound("No modality is installed, and cases are judged by one.",
                    "Start with the feature traditional.");
        }
        return new Trial(format.orElseThrow(() -> CommandException.notFound(
                "No installed bundle reads policies that are written as data.", "Start with the feature policy.")),
                state);
    }
}
