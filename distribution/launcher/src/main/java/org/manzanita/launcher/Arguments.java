package org.manzanita.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The launcher's own options, and the rest of the command line, which is the console's.
 *
 * @param home the folder named by {@code --home}, or null for the usual one
 * @param features the names given to {@code --features}, or none for every feature of the distribution
 * @param command what is left from the first word that is not an option of the launcher
 */
record Arguments(@Nullable Path home, Set<String> features, List<String> command) {

    Arguments {
        features = Set.copyOf(features);
        command = List.copyOf(command);
    }

    /**
     * Splits a command line.
     *
     * @throws LaunchException if an option is unknown or lacks its value
     */
    static Arguments of(String... line) {
        Path home = null;
        var features = new LinkedHashSet<String>();
        int at = 0;
        while (at < line.length && line[at].startsWith("--") && !isForTheConsole(line[at])) {
            var option = line[at].contains("=") ? line[at].substring(0, line[at].indexOf('=')) : line[at];
            var value = line[at].contains("=")
                    ? line[at].substring(line[at].indexOf('=') + 1)
                    : at + 1 < line.length ? line[++at] : "";
            if (!option.equals("--home") && !option.equals("--features")) {
                throw new LaunchException(ExitCode.USAGE, "There is no option " + option
                        + ". The options are --home DIR and --features LIST; see --help.");
            }
            if (value.isBlank()) {
                throw new LaunchException(ExitCode.USAGE, "The option " + option + " needs a value: "
                        + (option.equals("--home") ? "a folder." : "names of features, joined by commas."));
            }
            if (option.equals("--home")) {
                home = Path.of(value);
            } else {
                Arrays.stream(value.split(",", -1)).map(String::strip).filter(name -> !name.isEmpty())
                        .forEach(features::add);
            }
            at++;
        }
        return new Arguments(home, features, Arrays.asList(line).subList(at, line.length));
    }

    private static boolean isForTheConsole(String word) {
        return word.equals("--help") || word.equals("--version");
    }

    boolean asksFor(String... words) {
        return !command.isEmpty() && Arrays.asList(words).contains(command.get(0));
    }
}
