package org.manzanita.policy.urban.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.manzanita.model.LeaId;
import org.manzanita.rules.Citation;
import org.manzanita.rules.ProgramFile;

/** The district: who it is, the numbers that its components count with, and the regions of its schools. */
final class Metropolis {

    static final LeaId LEA = new LeaId("9999990");

    /** As the setting {@code draftPolicy} names the policy to put it on trial. */
    private static final String DRAFT = "metropolis-usd 2026.1";

    private static final Map<String, List<String>> NUMBERS = byFirst("metropolis/numbers.tsv");
    private static final Map<String, List<String>> REGIONS = byFirst("metropolis/regions.tsv");

    private Metropolis() {}

    static boolean governs(ProgramFile program) {
        return program.lea().lea().equals(LEA);
    }

    /** Whether the LEA has put the draft on trial for the day; like the file, the components say nothing until then. */
    static boolean isOnTrial(ProgramFile program, LocalDate day) {
        return governs(program) && program.setting("draftPolicy", day).stream()
                .flatMap(setting -> Arrays.stream(setting.fact().value().split(";", -1)))
                .map(String::strip).anyMatch(DRAFT::equals);
    }

    static int number(String name) {
        return Integer.parseInt(cells(name).get(1));
    }

    static Citation source(String name) {
        return new Citation(name, cells(name).get(2));
    }

    static Optional<String> region(String schoolId) {
        return Optional.ofNullable(REGIONS.get(schoolId)).map(cells -> cells.get(1));
    }

    private static List<String> cells(String name) {
        return Objects.requireNonNull(NUMBERS.get(name), name);
    }

    private static Map<String, List<String>> byFirst(String table) {
        var rows = new HashMap<String, List<String>>();
        rows(table).forEach(cells -> rows.put(cells.getFirst(), cells));
        return rows;
    }

    /** The rows of a table of this bundle: cells between tabs, below notes and a line of headings. */
    static List<List<String>> rows(String table) {
        try (var in = Metropolis.class.getResourceAsStream("/" + table)) {
            return new String(Objects.requireNonNull(in, table).readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("//")).skip(1).map(line -> List.of(line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + table, e);
        }
    }
}
