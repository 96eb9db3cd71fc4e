package org.manzanita.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.manzanita.launcher.Distribution;

/**
 * The bundles of the whole distribution, as reviewed and kept in {@code distribution/bundles.lst}.
 *
 * <p>A version that changes, or a library that comes along unasked, shows as a line of a commit.
 */
record BundleList(List<String> lines) {

    private static final List<String> HEADING = List.of(
            "# Every bundle of the distribution: start level, file, the features that bring it.",
            "# The build fails when what it assembles differs. To write it anew: mvn -B verify -Dbundles=rewrite");

    BundleList {
        lines = List.copyOf(lines);
    }

    static BundleList of(Distribution distribution) {
        record Line(int startLevel, String file, String features) {}

        return new BundleList(distribution.features().stream().flatMap(feature -> feature.bundles().stream()).distinct()
                .map(bundle -> new Line(bundle.startLevel(), bundle.file(), String.join(",",
                        distribution.features().stream().filter(feature -> feature.bundles().contains(bundle))
                                .map(feature -> feature.name()).toList())))
                .sorted(Comparator.comparingInt(Line::startLevel).thenComparing(Line::file))
                .map(line -> "%2d  %-56s  %s".formatted(line.startLevel(), line.file(), line.features())).toList());
    }

    void rewrite(Path file) throws IOException {
        var all = new ArrayList<>(HEADING);
        all.addAll(lines);
        Files.writeString(file, String.join("\n", all) + "\n");
    }

    /**
     * Holds this list against the reviewed one.
     *
     * @throws AssemblyException if they differ; the message has every line that does
     */
    void check(Path file) throws IOException {
        var reviewed = Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
        var differences = new ArrayList<String>();
        reviewed.stream().filter(line -> !lines.contains(line))
                .forEach(line -> differences.add("  reviewed   " + line));
        lines.stream().filter(line -> !reviewed.contains(line))
                .forEach(line -> differences.add("  assembled  " + line));
        if (!differences.isEmpty()) {
            throw new AssemblyException("The distribution has other bundles than distribution/bundles.lst says:\n"
                    + String.join("\n", differences)
                    + "\nIf that is meant, write the list anew with `mvn -B verify -Dbundles=rewrite` and commit it.");
        }
    }
}
