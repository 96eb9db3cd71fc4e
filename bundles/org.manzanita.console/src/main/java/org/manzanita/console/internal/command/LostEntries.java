package org.manzanita.console.internal.command;

import java.util.HashSet;
import java.util.Optional;
import org.manzanita.access.Journal;
import org.manzanita.access.Journal.Kind;
import org.manzanita.console.Outcome;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;

/**
 * What the record of commands knows of a ledger and the ledger itself does not hold, as after the restoring of an older
 * copy.
 *
 * @param head the last entry of the ledger
 * @param known the last entry that a command is on record to have added
 */
record LostEntries(EntryId head, EntryId known) {

    static final String ACCEPT = "ledger:accept-loss";

    /** Nothing if the ledger holds all that is on record, or two persons have accepted that it does not. */
    static Optional<LostEntries> of(Journal journal, Ledger ledger, LeaId lea) {
        long known = 0;
        var accepting = new HashSet<Long>();
        for (var line : journal.lines()) {
            if (line.kind() != Kind.OUTCOME) {
                if (isAcceptance(line, lea)) {
                    accepting.add(line.number());
                }
                continue;
            }
            if (line.exitCode() == Outcome.DONE.exitCode() && accepting.contains(line.of())) {
                known = 0;
            }
            for (var added : Added.in(line.recorded())) {
                known = added.lea().equals(lea.value()) ? Math.max(known, added.last()) : known;
            }
        }
        var head = ledger.head(lea);
        return known > head.value() ? Optional.of(new LostEntries(head, new EntryId(known))) : Optional.empty();
    }

    /** What was only tried changes nothing, and took no second person. */
    private static boolean isAcceptance(Journal.Line line, LeaId lea) {
        var words = line.command().split(" ", -1);
        return line.kind() == Kind.INTENT && line.changes() && words.length > 1 && words[0].equals(ACCEPT)
                && words[1].equals(lea.value());
    }

    /** In a sentence. */
    String says(LeaId lea) {
        return "The ledger of " + lea + " ends with entry " + head
                + ", and commands are on record that added entries up to "
                + known + ": " + new EntryId(head.value() + 1) + " to " + known
                + " are missing, as after the restoring of an older copy.";
    }
}
