package org.manzanita.console.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.manzanita.access.Trial;
import org.manzanita.console.CommandException;
import org.manzanita.ledger.LedgerCopies;
import org.manzanita.ledger.LedgerCopy;

/** A file that is to be taken in. */
final class CopyFile {

    private CopyFile() {}

    /** Takes it in; or, while that is only tried, finds it whole and with room for it. */
    static LedgerCopy taken(LedgerCopies copies, Path file, LedgerCopies.Room room) {
        var trial = Trial.now();
        if (trial.isEmpty()) {
            return copies.read(readable(file), room);
        }
        var copy = copies.check(readable(file), room);
        copy.leas().forEach(of -> trial.get().would("takes in the ledger of " + of.lea() + ", up to entry "
                + of.head() + ", with " + of.names() + " names"));
        return copy;
    }

    /** @throws CommandException if there is no such file */
    private static Path readable(Path file) {
        if (!Files.isRegularFile(file)) {
            throw CommandException.notFound("There is no file " + file + ".",
                    "Name one that ledger:backup or ledger:export wrote.");
        }
        return file;
    }
}
