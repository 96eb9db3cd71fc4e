package org.manzanita.console.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.manzanita.console.Part;
import org.manzanita.console.Writes;
import org.manzanita.rules.Table;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a file for the state is written, and whether also if lines have to be left out. */
final class StateFileOptions {

    @Option(names = "--partial", description = "write the lines that can be, even if others cannot")
    boolean partial;

    @Parameters(paramLabel = "FILE", description = "the file to write, which must not be there yet")
    @Writes
    Path file = Path.of("");

    /**
     * Writes the file if there is a line, and none is withheld unless that was said to be right.
     *
     * @return whether it was written
     */
    boolean write(List<?> lines, List<?> withheld, Supplier<byte[]> content) {
        boolean write = !lines.isEmpty() && (partial || withheld.isEmpty());
        if (write) {
            NewFile.write(file, content.get());
        }
        return write;
    }

    /** A table that people see only if it says anything. */
    static Part rows(String name, Table table) {
        return table.rows().isEmpty() ? new Part.Data(name, table) : new Part.Rows(name, table);
    }
}
