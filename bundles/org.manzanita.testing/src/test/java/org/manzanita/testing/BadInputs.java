package org.manzanita.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The list of bad inputs, and the tests of each. A test bears the number in its name ({@code fault05_...}), in what it
 * is displayed as, or in the title of its case ({@code fault 5: ...}).
 */
record BadInputs(List<Input> inputs, SortedMap<Integer, SortedMap<Path, Integer>> tests) {

    /** Where a test says its numbers: its name, what it is displayed as, or the title of its case. */
    private static final Pattern NAMED = Pattern.compile("void fault\\d\\d_|@DisplayName\\(\"[^\"]*\"|^case: .*");
    private static final Pattern NUMBER = Pattern.compile("\\bfault ?(\\d+)");

    /** One line of the list: what comes in, and what happens. */
    record Input(int number, String part, String input, String happens) {}

    /** @param root the folder that holds {@code bundles} and {@code distribution} */
    static BadInputs below(Path root, Path list) {
        var tests = new TreeMap<Integer, SortedMap<Path, Integer>>();
        for (var file : sources(root)) {
            for (var line : lines(file)) {
                for (var number : numbers(line)) {
                    tests.computeIfAbsent(number, each -> new TreeMap<>()).merge(root.relativize(file), 1,
                            Integer::sum);
                }
            }
        }
        return new BadInputs(inputs(list), tests);
    }

    /** The numbers of the list that no test bears. */
    List<Integer> untested() {
        return inputs.stream().map(Input::number).filter(number -> !tests.containsKey(number)).toList();
    }

    /** The files of the tests that bear the number, and how many stand in each. */
    SortedMap<Path, Integer> of(Input input) {
        return tests.getOrDefault(input.number(), new TreeMap<>());
    }

    private static List<Integer> numbers(String line) {
        return NAMED.matcher(line).results().flatMap(named -> NUMBER.matcher(named.group()).results())
                .map(number -> Integer.parseInt(number.group(1))).toList();
    }

    private static List<Input> inputs(Path list) {
        var inputs = new ArrayList<Input>();
        for (var line : lines(list)) {
            var cells = line.split("\t", -1);
            if (!line.startsWith("//") && !cells[0].equals("number")) {
                inputs.add(new Input(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3]));
            }
        }
        return inputs;
    }

    private static List<Path> sources(Path root) {
        var sources = new ArrayList<Path>();
        for (var folder : List.of("bundles", "distribution")) {
            try (var files = Files.find(root.resolve(folder), 20,
                    (file, attributes) -> attributes.isRegularFile() && isTest(root.relativize(file)))) {
                sources.addAll(files.toList());
            } catch (IOException e) {
                throw new UncheckedIOException("The tests below " + root + " cannot be read.", e);
            }
        }
        sources.sort(Comparator.naturalOrder());
        return sources;
    }

    private static boolean isTest(Path file) {
        var path = file.toString().replace('\\', '/');
        return !path.contains("/target/") && (path.contains("/src/test/") || path.contains("testing/src/main/"))
                && (path.endsWith(".java") || path.endsWith(".yaml"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read.", e);
        }
    }
}
