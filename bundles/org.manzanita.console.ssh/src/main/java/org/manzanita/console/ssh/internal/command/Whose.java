package org.manzanita.console.ssh.internal.command;

import org.manzanita.access.Acting;
import org.manzanita.access.Scope;

/** Whose keys and sessions someone may end: his own, or anyone's. */
final class Whose {

    private Whose() {}

    static boolean isOwnAlone(Acting acting) {
        return !acting.grant().isUnlimited()
                && acting.grant().held().stream().allMatch(held -> held.cell().scope() == Scope.OWN);
    }
}
