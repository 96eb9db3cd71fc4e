package org.manzanita.console.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;
import org.manzanita.model.PupilId;

/**
 * What the demonstration shows of one sample program: the file {@code 2026-27.demo.txt} beside its folder, with lines
 * {@code why PUPIL DATE}, {@code on DATE}, and {@code //} before a note.
 *
 * @param on the day on which duties are asked for
 */
record DemoScript(List<Day> days, Optional<LocalDate> on) {

    /** A day to explain. */
    record Day(PupilId pupil, LocalDate day) {}

    /** @throws CommandException if there is no such file, or a line of it is none of those */
    static DemoScript of(Path folder) {
        var file = folder.resolveSibling(folder.getFileName() + ".demo.txt");
        var days = new ArrayList<Day>();
        Optional<LocalDate> on = Optional.empty();
        try {
            for (var line : Files.readAllLines(file)) {
                var words = List.of(line.strip().split("\\s+", -1));
                switch (words.getFirst()) {
                    case "why" -> days.add(new Day(new PupilId(words.get(1)), LocalDate.parse(words.get(2))));
                    case "on" -> on = Optional.of(LocalDate.parse(words.get(1)));
                    default -> {
                        if (!line.isBlank() && !line.startsWith("//") && !line.startsWith("#")) {
                            throw new IllegalArgumentException(line);
                        }
                    }
                }
            }
        } catch (NoSuchFileException e) {
            return new DemoScript(List.of(), Optional.empty());
        } catch (IOException | RuntimeException e) {
            throw new CommandException(Outcome.FAILED, "The sample's " + file + " cannot be read: " + e.getMessage(),
                    "Unpack the distribution again.");
        }
        return new DemoScript(List.copyOf(days), on);
    }
}
