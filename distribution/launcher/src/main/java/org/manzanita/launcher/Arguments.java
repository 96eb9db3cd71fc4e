package org.manzanita.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The launcher's own options, and the rest of the command line, which is the console's.
 *
 * @param home the folder named by {@code --home}, or null for the usual one
 * @param features the names given to {@code --features}, or none for every feature of the distribution
 * @param plugIns the folder named by {@code --plug-ins}, or null for the one in the home
 * @param development whether {@code --development} lets bundles in that nobody signed or approved
 * @param entry what is waited for: the console, unless the platform itself asks for another with {@code --entry}
 * @param command what is left from the first word that is not an option of the launcher
 */
record Arguments(@Nullable Path home, Set<String> features, @Nullable Path plugIns, boolean development, String entry,
        List<String> command) {

    private static final Map<String, String> VALUES = Map.of("--home", "a folder.", "--features",
            "names of features, joined by commas.", "--plug-ins", "a folder.", "--entry",
            "the name of what is waited for.");

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
        Path plugIns = null;
        boolean development = false;
        var entry = "true";
        var features = new LinkedHashSet<String>();
        int at = 0;
        while (at < line.length && line[at].startsWith("--") && !isForTheConsole(line[at])) {
            if (line[at].equals("--development")) {
                development = true;
                at++;
                continue;
            }
            var option = line[at].contains("=") ? line[at].substring(0, line[at].indexOf('=')) : line[at];
            var value = line[at].contains("=")
                    ? line[at].substring(line[at].indexOf('=') + 1)
                    : at + 1 < line.length ? line[++at] : "";
            var needed = VALUES.get(option);
            if (needed == null) {
                throw new LaunchException(ExitCode.USAGE, "There is no option " + option
                        + ". The options are --home DIR, --features LIST, --plug-ins DIR and --development; see --help.");
            }
            if (value.isBlank()) {
                throw new LaunchException(ExitCode.USAGE, "The option " + option + " needs a value: " + needed);
            }
            switch (option) {
                case "--home" -> home = Path.of(value);
                case "--plug-ins" -> plugIns = Path.of(value);
                case "--entry" -> entry = value;
                default -> Arrays.stream(value.split(",", -1)).map(String::strip).filter(name -> !name.isEmpty())
                        .forEach(features::add);
            }
            at++;
        }
        return new Arguments(home, features, plugIns, development, entry, Arrays.asList(line).subList(at, line.length));
    }

    private static boolean isForTheConsole(String word) {
        return word.equals("--help") || word.equals("--version");
    }

    boolean asksFor(String... words) {
        return !command.isEmpty() && Arrays.asList(words).contains(command.get(0));
    }
}
