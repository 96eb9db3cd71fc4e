package org.manzanita.console.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;

/**
 * A person's file of lines that are run when the shell begins, and of short names: {@code alias why credit:why}. A short
 * name stands for the first word of a line, once, and never for a command that there is.
 */
final class Startup {

    static final String ALIAS = "alias";

    private final Optional<Path> file;
    private final Map<String, String> aliases = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();

    /** @param file where it is kept, if it is */
    Startup(Optional<Path> file) {
        this.file = file;
        for (var line : read()) {
            var words = line.strip().split("\\s+", 3);
            if (words[0].equals(ALIAS) && words.length == 3) {
                aliases.put(words[1], words[2]);
            } else if (!line.isBlank() && !line.startsWith("//")) {
                lines.add(line.strip());
            }
        }
    }

    /** The lines to run when the shell begins. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The line with what its first word stands for. */
    String meant(String line, CommandSet commands) {
        var words = line.strip().split("\\s+", 2);
        var stands = aliases.get(words[0]);
        if (stands == null || commands.names().contains(words[0]) || Besides.areAskedBy(words[0])) {
            return line;
        }
        return words.length == 1 ? stands : stands + " " + words[1];
    }

    /**
     * Lists the short names, gives one, or takes one away, and answers with what to say.
     *
     * @throws CommandException if it cannot be kept
     */
    String alias(String line) {
        var words = line.strip().split("\\s+", 3);
        if (words.length == 1) {
            var told = new ArrayList<String>();
            aliases.forEach((name, stands) -> told.add("alias " + name + " " + stands));
            return told.isEmpty() ? "There are none. As in: alias why credit:why" : String.join("\n", told);
        }
        if (words.length == 2) {
            if (aliases.remove(words[1]) == null) {
                throw CommandException.notFound("There is no alias '" + words[1] + "'.", "For those there are: alias");
            }
            write();
            return words[1] + " stands for nothing any more.";
        }
        aliases.put(words[1], words[2]);
        write();
        return words[1] + " stands for: " + words[2] + ". To undo it: alias " + words[1];
    }

    private List<String> read() {
        try {
            return file.isPresent() && Files.isRegularFile(file.get())
                    ? Files.readAllLines(file.get(), StandardCharsets.UTF_8)
                    : List.of();
        } catch (IOException e) {
            System.getLogger(Startup.class.getName()).log(System.Logger.Level.WARNING,
                    "The file " + file + " cannot be read: " + e);
            return List.of();
        }
    }

    private void write() {
        if (file.isEmpty()) {
            return;
        }
        var kept = new ArrayList<String>();
        aliases.forEach((name, stands) -> kept.add(ALIAS + " " + name + " " + stands));
        kept.addAll(lines);
        try {
            Files.createDirectories(file.get().toAbsolutePath().getParent());
            Files.write(file.get(), kept, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The file " + file.get() + " cannot be written: "
                    + e.getClass().getSimpleName() + ".", "The alias holds until this shell is left.");
        }
    }
}
