package org.manzanita.statewide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.model.SchoolYear;

/**
 * What the command line asks for.
 *
 * @param synthetic pupils of the synthetic year that is made where the folder is missing; 0 for none
 */
record Asked(Path folders, String year, Path out, List<Path> policies, int synthetic, boolean check) {

    static final String HELP = """
            Usage: StateRun --folders FOLDER --year 2025-26 --out FOLDER [--policy FILE]... [--synthetic N] [--check]
              --folders    an exported program folder, or a folder that holds one for each LEA
              --year       the school year that is judged
              --out        where the earned days are written, as CSV
              --policy     a district's policy file; repeat it for each district
              --synthetic  make a synthetic year of so many pupils in --folders, if that is missing
              --check      judge once more without Spark, and compare every day""";

    /** @throws IllegalArgumentException if an option is missing, unknown or without its value */
    static Asked of(String[] args) {
        Path folders = Path.of("");
        Path out = Path.of("");
        var year = "";
        var policies = new ArrayList<Path>();
        int synthetic = 0;
        boolean check = false;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--check")) {
                check = true;
                continue;
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " is not an option of its own, or lacks its value.");
            }
            var value = args[++i];
            switch (args[i - 1]) {
                case "--folders" -> folders = Path.of(value);
                case "--out" -> out = Path.of(value);
                case "--year" -> year = SchoolYear.of(value).toString();
                case "--policy" -> policies.add(Path.of(value));
                case "--synthetic" -> synthetic = Integer.parseInt(value);
                default -> throw new IllegalArgumentException("There is no option " + args[i - 1] + ".");
            }
        }
        if (folders.toString().isEmpty() || out.toString().isEmpty() || year.isEmpty()) {
            throw new IllegalArgumentException("--folders, --year and --out are needed.");
        }
        return new Asked(folders, year, out, List.copyOf(policies), synthetic, check);
    }
}
