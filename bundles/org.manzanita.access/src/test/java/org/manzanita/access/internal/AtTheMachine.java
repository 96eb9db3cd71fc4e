package org.manzanita.access.internal;

import org.manzanita.access.Caller;

/** People at the machine itself, in every role that they hold. */
final class AtTheMachine {

    private AtTheMachine() {}

    static Caller named(String person) {
        return new Caller(person, "test", "1", "");
    }
}
