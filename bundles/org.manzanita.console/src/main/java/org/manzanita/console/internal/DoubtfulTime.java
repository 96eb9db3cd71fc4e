package org.manzanita.console.internal;

import org.manzanita.access.Access;
import org.manzanita.access.Journal;
import org.manzanita.access.Right;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;

/** What hangs on the time, and so is not done while the clock cannot be trusted: all that takes a fresh proof. */
final class DoubtfulTime {

    private DoubtfulTime() {}

    /** @throws CommandException if the right takes a fresh proof, and the clock cannot be trusted */
    static void refuse(Access access, Journal journal, Right right) {
        if (access.proofs().actions().contains(right.action()) && !right.part().equals("read")) {
            journal.doubt().ifPresent(why -> {
                throw new CommandException(Outcome.NOT_ALLOWED, "The time is doubtful, so nobody may "
                        + access.matrix().words(right.action()) + " now. " + why,
                        "Set the clock by a time server, and start the program again. If the clock is right, and it was"
                                + " wrong when that was put on record, two persons say so: " + Journal.ACCEPT_TIME)
                        .as("doubtful-time");
            });
        }
    }
}
