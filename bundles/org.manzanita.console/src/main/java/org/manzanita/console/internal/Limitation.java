package org.manzanita.console.internal;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.manzanita.access.Grant;
import org.manzanita.access.Scope;

/** Says of an answer to whom it is limited, so that nobody takes the totals of one school for those of the LEA. */
final class Limitation {

    private static final Set<Scope> OF_ALL = EnumSet.of(Scope.DISTRICT, Scope.THING, Scope.NONE);

    private Limitation() {}

    /** A sentence; empty if the answer is not limited. */
    static String of(Grant grant) {
        if (grant.isUnlimited() || grant.held().stream().anyMatch(held -> OF_ALL.contains(held.cell().scope()))) {
            return "";
        }
        var scopes = new TreeSet<String>();
        grant.held().forEach(held -> {
            var of = held.appointment().of();
            scopes.add(held.cell().scope().words() + (of.isEmpty() ? "" : " (" + String.join(", ", of) + ")"));
        });
        return "Limited to " + String.join(" and ", scopes) + ": this is not the whole LEA.";
    }
}
