package org.manzanita.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of law as they stand in the sources of every bundle, deployed with this one or not, so that a page can say
 * which bundle brings what.
 */
record LawTexts(List<Line> register, List<Line> numbers, List<Line> reasonCodes, List<Line> notComputed,
        List<Line> openQuestions) {

    /** A line of a table: the bundle that brings it, and its cells by the names of their columns. */
    record Line(String bundle, Map<String, String> cells) {

        String cell(String column) {
            var cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("A line of " + bundle + " has no column " + column + ": " + cells);
            }
            return cell;
        }
    }

    static LawTexts below(Path bundles) {
        return new LawTexts(lines(bundles, "register.tsv"), lines(bundles, "numbers.tsv"),
                lines(bundles, "reason-codes.tsv"), lines(bundles, "not-computed.tsv"),
                lines(bundles, "open-questions.tsv"));
    }

    private static List<Line> lines(Path bundles, String table) {
        try (var folders = Files.list(bundles)) {
            var lines = new ArrayList<Line>();
            for (var folder : folders.sorted().toList()) {
                var file = folder.resolve(Path.of("src", "main", "resources", "law", table));
                if (Files.exists(file)) {
                    read(folder.getFileName().toString(), file, lines);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the tables " + table + " below " + bundles, e);
        }
    }

    private static void read(String bundle, Path file, List<Line> lines) throws IOException {
        var all = Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("//")).toList();
        var columns = all.getFirst().split("\t", -1);
        for (var line : all.subList(1, all.size())) {
            var cells = line.split("\t", -1);
            if (cells.length != columns.length) {
                throw new IllegalStateException(file + " has a line of " + cells.length + " cells, not "
                        + columns.length + ": " + line);
            }
            var named = new LinkedHashMap<String, String>();
            for (int i = 0; i < cells.length; i++) {
                named.put(columns[i], cells[i]);
            }
            lines.add(new Line(bundle, named));
        }
    }
}
