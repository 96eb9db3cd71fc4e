package org.manzanita.console.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.manzanita.console.CommandException;

/** A file that is to be taken in. */
final class CopyFile {

    private CopyFile() {}

    /** @throws CommandException if there is no such file */
    static Path readable(Path file) {
        if (!Files.isRegularFile(file)) {
            throw CommandException.notFound("There is no file " + file + ".",
                    "Name one that ledger:backup or ledger:export wrote.");
        }
        return file;
    }
}
