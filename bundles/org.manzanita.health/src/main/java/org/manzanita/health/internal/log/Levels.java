package org.manzanita.health.internal.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * From which level on each part of the platform writes into the log. What is set holds at once, and is kept in the file {@code
 * log/levels.tsv} for later starts.
 */
public final class Levels {

    /** Every part that nothing else is said of. */
    public static final String EVERYTHING = "everything";

    /** The levels, from the most to the least that is written. */
    public static final List<Level> ALL = List.of(Level.ALL, Level.FINER, Level.FINE, Level.CONFIG, Level.INFO,
            Level.WARNING, Level.SEVERE, Level.OFF);

    private final Path file;
    private final SortedMap<String, Level> set = new TreeMap<>();
    /** The runtime forgets a logger that nobody holds, and its level with it. */
    private final Map<String, Logger> held = new HashMap<>();

    public Levels(Path folder) {
        this.file = folder.resolve("levels.tsv");
    }

    /** Sets what was kept. A file that cannot be read sets nothing. */
    public synchronized void restore() {
        try {
            if (Files.exists(file)) {
                for (var line : Files.readAllLines(file)) {
                    var fields = line.split("\t", -1);
                    if (fields.length == 2) {
                        apply(fields[0], Level.parse(fields[1]));
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            Logger.getLogger(Levels.class.getName()).log(Level.WARNING, "Levels of the log cannot be read", e);
        }
    }

    public synchronized SortedMap<String, Level> set() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(set));
    }

    /** From which level on a part writes: what was set of it, or of what it is a part of. */
    public synchronized Level of(String part) {
        for (var name = part; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
            var level = set.get(name);
            if (level != null) {
                return level;
            }
        }
        return set.getOrDefault(EVERYTHING, Level.INFO);
    }

    /**
     * @param part the name of a package, such as {@code org.manzanita.policy}, or {@link #EVERYTHING}
     * @throws UncheckedIOException if it cannot be kept; it holds until the platform ends all the same
     */
    public synchronized void set(String part, Level level) {
        apply(part, level);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, set.entrySet().stream().map(each -> each.getKey() + "\t" + each.getValue().getName())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void apply(String part, Level level) {
        set.put(part, level);
        held.computeIfAbsent(part, each -> Logger.getLogger(each.equals(EVERYTHING) ? "" : each)).setLevel(level);
    }
}
