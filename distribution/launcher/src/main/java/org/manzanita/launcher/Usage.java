package org.manzanita.launcher;

import java.util.stream.Collectors;
import org.manzanita.feature.Feature;

/** What the launcher says about itself, without starting anything. */
final class Usage {

    private Usage() {}

    static String version(Distribution distribution) {
        return "Manzanita " + core(distribution).version() + " (Java " + Runtime.version() + ")";
    }

    static String text(Distribution distribution) {
        return """
                Independent Study for California schools: every day of credit, with its reasons.

                  manzanita                            the interactive shell; leave it with exit or Ctrl-D
                  manzanita run 'COMMAND' ...          runs one or more commands, and ends
                  manzanita open 'COMMAND' ...         runs one or more commands, and stays in the shell
                  manzanita demo                       a sample district, worked through from import to claim
                  manzanita --help | --version

                Options, before anything else:
                  --home DIR        where data is kept; without it, the user's data folder
                  --features LIST   the features to start, joined by commas; without it, all of these:
                %s
                  --plug-ins DIR    where deliveries of plug-ins are put; without it, plug-ins in the data folder
                  --development     lets plug-ins in that nobody signed or approved: for their makers, and never
                                    where real records are

                `manzanita run help` lists the commands. Results go to standard output, all else to standard error.

                Ends with 0 if all went well, with a small number if a command did not, and from the launcher itself with
                %s.
                """
                .formatted(features(distribution), codes());
    }

    private static String features(Distribution distribution) {
        return distribution.features().stream()
                .map(feature -> "      %-20s %s".formatted(feature.name(), feature.title()))
                .collect(Collectors.joining("\n"));
    }

    private static String codes() {
        return "64 (wrong option), 69 (the console did not come up), 70 (a fault in the program), 73 (the home folder\n"
                + "cannot be written), 75 (the home folder is in use) or 78 (the distribution is not whole)";
    }

    private static Feature core(Distribution distribution) {
        return distribution.features().stream().filter(Feature::isBase).findFirst().orElseThrow();
    }
}
