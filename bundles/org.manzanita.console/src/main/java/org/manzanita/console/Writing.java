package org.manzanita.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.manzanita.access.Trial;

/**
 * Writes files that a command was told to write. While a command is only tried, they are written to a folder that only
 * the owner may read, looked at, and deleted, so that all that can go wrong at their place goes wrong there, too.
 */
public final class Writing {

    /** A dry run names so many files, and the rest by their number. */
    private static final int NAMED = 20;

    private Writing() {}

    /**
     * Writes a file or a folder.
     *
     * @param target where it is to stand
     * @param write is given the place to write to, and says of the target by itself what it says to people
     */
    public static <T> T into(Path target, Function<Path, T> write) {
        var trial = Trial.now();
        return trial.isEmpty() ? write.apply(target) : tried(target.toAbsolutePath(), write, trial.get());
    }

    private static <T> T tried(Path target, Function<Path, T> write, Trial trial) {
        try {
            var scratch = Files.createTempDirectory("manzanita-trial-");
            try {
                var place = mirrored(target, scratch.resolve("place"));
                boolean replaces = Files.exists(place);
                var result = write.apply(place);
                told(target, place, replaces, trial);
                return result;
            } finally {
                delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("What would be written cannot be tried: " + e, e);
        }
    }

    /** The place in which to write, as full or as empty, and as much there, as the target is. */
    private static Path mirrored(Path target, Path scratch) throws IOException {
        var folder = target.getParent();
        var name = target.getFileName();
        var place = scratch.resolve(name == null ? "root" : name.toString());
        if (folder == null || (Files.isDirectory(folder) && Files.isWritable(folder))) {
            Files.createDirectories(scratch);
        }
        if (Files.isDirectory(target)) {
            Files.createDirectories(place);
            try (var within = Files.list(target)) {
                var first = within.findFirst();
                if (first.isPresent()) {
                    Files.createFile(place.resolve(String.valueOf(first.get().getFileName())));
                }
            }
        } else if (Files.exists(target)) {
            Files.createFile(place);
        }
        return place;
    }

    private static void told(Path target, Path place, boolean replaces, Trial trial) throws IOException {
        var files = new ArrayList<Path>();
        try (var written = Files.walk(place)) {
            written.filter(Files::isRegularFile).sorted().forEach(files::add);
        } catch (IOException e) {
            // The command chose to write nothing.
            return;
        }
        for (var file : files.subList(0, Math.min(NAMED, files.size()))) {
            var within = place.relativize(file).toString();
            trial.would((replaces ? "replaces " : "writes ") + (within.isEmpty() ? target : target.resolve(within))
                    + String.format(Locale.ROOT, ", %,d bytes", Files.size(file)));
        }
        if (files.size() > NAMED) {
            trial.would("writes " + (files.size() - NAMED) + " more files there");
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (var within = Files.walk(folder)) {
            all = within.sorted(Comparator.reverseOrder()).toList();
        }
        for (var each : all) {
            Files.deleteIfExists(each);
        }
    }
}
