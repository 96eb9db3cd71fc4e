package org.manzanita.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.manzanita.exchange.Fault;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.ProgramFolder;
import org.manzanita.exchange.Progress;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.LeaId;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.Law;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Period;

/** A program folder for tests: one row a table, the example of the reference page, and what a test makes of it. */
final class SampleFolder {

    static final LeaId SAN_JUAN = new LeaId("3467447");

    private final Path folder;
    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();

    private record Named(String name) implements Modality {

        @Override
        public List<DayValue> judge(Period period, Law law) {
            return List.of();
        }
    }

    private SampleFolder(Path folder) {
        this.folder = folder;
    }

    /** The examples that an LEA takes which offers the modality {@code traditional} alone. */
    static SampleFolder in(Path folder) {
        return in(folder, new Offer(List.of("traditional")));
    }

    static SampleFolder in(Path folder, Offer offer) {
        var sample = new SampleFolder(folder);
        for (var guide : offer.tables()) {
            var rows = new ArrayList<List<String>>();
            rows.add(guide.columns().stream().map(TableGuide.ColumnGuide::name).toList());
            rows.add(guide.columns().stream().map(TableGuide.ColumnGuide::example).toList());
            sample.tables.put(guide.table(), rows);
        }
        return sample;
    }

    /** A program folder that is read at once and in parts, and comes to the same in both ways. */
    static ProgramFolder door(Ledger ledger, String... modalities) {
        return new BothWays(ledger, modalities);
    }

    /** @param atOnce how many bytes of rows about pupils are read at once */
    static LedgerProgramFolder door(Ledger ledger, long atOnce, String... modalities) {
        return new LedgerProgramFolder(ledger, modalities(modalities),
                Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneId.of("America/Los_Angeles")), atOnce);
    }

    static List<Modality> modalities(String... names) {
        return Arrays.stream(names).<Modality>map(Named::new).toList();
    }

    /** What an LEA that offers {@code traditional} alone is told of this folder, as one line each. */
    static List<String> faults(Path folder, Ledger ledger) {
        return lines(check(folder, ledger).faults());
    }

    static ImportResult check(Path folder, Ledger ledger) {
        return door(ledger, "traditional").check(folder, Progress.NONE);
    }

    static List<String> lines(List<Fault> faults) {
        return faults.stream().map(Fault::toString).toList();
    }

    SampleFolder without(String... names) {
        Arrays.stream(names).forEach(tables::remove);
        return this;
    }

    SampleFolder only(String... names) {
        tables.keySet().retainAll(List.of(names));
        return this;
    }

    /** Changes cells of the table's example row: column, value, column, value, and so on. */
    SampleFolder set(String table, String... changes) {
        var rows = rows(table);
        rows.set(1, changed(table, rows.get(1), changes));
        return this;
    }

    /** Adds a row: the example with some cells changed. */
    SampleFolder add(String table, String... changes) {
        rows(table).add(changed(table, rows(table).get(1), changes));
        return this;
    }

    SampleFolder header(String table, String from, String to) {
        var rows = rows(table);
        rows.set(0, rows.getFirst().stream().map(cell -> cell.equals(from) ? to : cell).toList());
        return this;
    }

    List<List<String>> rows(String table) {
        var rows = tables.get(table);
        if (rows == null) {
            throw new IllegalArgumentException("The sample has no table " + table + ".");
        }
        return rows;
    }

    /** The table's file as text. */
    String csv(String table) {
        return rows(table).stream().map(row -> row.stream().map(SampleFolder::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Writes every table. */
    Path write() {
        tables.keySet().forEach(table -> file(table + ".csv", csv(table)));
        return folder;
    }

    Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), bytes);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> changed(String table, List<String> row, String... changes) {
        var cells = new ArrayList<>(row);
        for (int i = 0; i < changes.length; i += 2) {
            cells.set(TableGuide.of(table).indexOf(changes[i]), changes[i + 1]);
        }
        return List.copyOf(cells);
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }
}
