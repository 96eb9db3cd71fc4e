package org.manzanita.exchange.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.Progress;
import org.manzanita.exchange.internal.RosterGuide.Dialect;

/** Reads the files of a roster set, and tells of everything in them that is not as the standard has it. */
final class RosterReader {

    private static final Set<String> MODES = Set.of("absent", "bulk", "delta");

    private final RosterFiles files;
    private final boolean tolerant;
    private final int pupilsOnRecord;
    private final Faults faults;
    private final Progress progress;
    private final Texts texts = new Texts();
    private final Map<String, RosterTable> tables = new LinkedHashMap<>();
    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final Set<String> unsure = new HashSet<>();
    private @Nullable Dialect dialect;

    /** @param pupilsOnRecord how many pupils stand in the ledger, for saying what an empty file would do */
    RosterReader(RosterFiles files, boolean tolerant, int pupilsOnRecord, Faults faults, Progress progress) {
        this.files = files;
        this.tolerant = tolerant;
        this.pupilsOnRecord = pupilsOnRecord;
        this.faults = faults;
        this.progress = progress;
    }

    /** The tables by the names of their files, without the ending. */
    Map<String, RosterTable> read() {
        var found = dialect();
        if (found.isEmpty()) {
            return Map.of();
        }
        dialect = found.get();
        var guides = RosterGuide.of(found.get());
        if (found.get().isOneRoster()) {
            manifest(guides);
        }
        guides.values().stream().filter(guide -> !guide.name().equals("manifest"))
                .filter(guide -> files.files().containsKey(guide.file())).forEach(this::read);
        unknownFiles(guides);
        for (var needed : found.get().isOneRoster() ? Set.of("orgs", "users") : Set.of("orgs", "roles", "users")) {
            if (!files.files().containsKey(needed + ".csv") && !isDelta()) {
                faults.add(needed + ".csv", 0, 0, FaultCode.MISSING_FILE, "The file is missing. Without it no pupil of "
                        + "the set is known.");
            }
        }
        return tables;
    }

    Optional<Dialect> known() {
        return Optional.ofNullable(dialect);
    }

    /** Whether any file holds changes alone, so that what rows refer to may have come earlier. */
    boolean isDelta() {
        return manifest.containsValue("delta");
    }

    /** Whether the file could not be read whole, so that nothing can be said of what refers to it. */
    boolean isUnsure(String file) {
        return unsure.contains(file);
    }

    /** By the manifest; where there is none, by the columns of users.csv and by roles.csv. */
    private Optional<Dialect> dialect() {
        var names = files.files().keySet();
        if (names.isEmpty()) {
            if (faults.faultCount() == 0) {
                faults.add("users.csv", 0, 0, FaultCode.UNKNOWN_SET, "There is no CSV file here.");
            }
            return Optional.empty();
        }
        if (names.contains("manifest.csv")) {
            var guide = RosterGuide.of(Dialect.ONE_ROSTER_1_2).get("manifest");
            if (guide != null) {
                read(guide);
            }
            tables.getOrDefault("manifest", new RosterTable(Objects.requireNonNull(guide), new int[2])).rows()
                    .forEach(row -> {
                        if (manifest.putIfAbsent(row.cell("propertyName"), row.cell("value")) != null) {
                            faults.add("manifest.csv", row.line(), 1, FaultCode.DUPLICATE_KEY, "The property "
                                    + Excerpt.of(row.cell("propertyName")) + " stands twice.");
                        }
                    });
            var version = manifest.getOrDefault("oneroster.version", "");
            if (version.equals("1.1") || version.equals("1.2")) {
                return Optional.of(version.equals("1.1") ? Dialect.ONE_ROSTER_1_1 : Dialect.ONE_ROSTER_1_2);
            }
            faults.add("manifest.csv", 0, 0, FaultCode.MANIFEST, "oneroster.version is " + Excerpt.of(version)
                    + "; 1.1 and 1.2 are known.");
            return Optional.empty();
        }
        var users = firstLine("users.csv");
        if (users.contains("enabledUser")) {
            faults.add("manifest.csv", 0, 0, tolerant ? FaultCode.NOT_TAKEN : FaultCode.MISSING_FILE,
                    "The file is missing"
                            + (tolerant ? "; every file is taken as bulk." : ". A OneRoster set has it."));
            return Optional.of(names.contains("roles.csv") ? Dialect.ONE_ROSTER_1_2 : Dialect.ONE_ROSTER_1_1);
        }
        if (names.contains("users.csv") && names.contains("roles.csv") && names.contains("orgs.csv")) {
            return Optional.of(Dialect.SCHOOL_DATA_SYNC_2_1);
        }
        faults.add("users.csv", 0, 0, FaultCode.UNKNOWN_SET, "The files are " + String.join(", ", names)
                + ". OneRoster has a manifest.csv, and School Data Sync has orgs.csv, users.csv and roles.csv.");
        return Optional.empty();
    }

    private String firstLine(String file) {
        var bytes = files.files().get(file);
        if (bytes == null) {
            return "";
        }
        try (var stream = bytes.open()) {
            return new String(stream.readNBytes(1024), StandardCharsets.UTF_8).lines().findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    /** Holds what the manifest says of each file against what is there. */
    private void manifest(Map<String, RosterGuide> guides) {
        manifest.forEach((property, value) -> {
            if (property.startsWith("file.")) {
                var file = property.substring("file.".length());
                boolean there = files.files().containsKey(file + ".csv");
                if (!MODES.contains(value)) {
                    faults.add("manifest.csv", 0, 2, FaultCode.UNKNOWN_TOKEN, property + " is " + Excerpt.of(value)
                            + ", not one of absent, bulk, delta.");
                } else if (value.equals("absent") && there) {
                    faults.add("manifest.csv", 0, 2, FaultCode.MANIFEST, property + " is absent, and " + file
                            + ".csv is there.");
                } else if (!value.equals("absent") && !there) {
                    faults.add("manifest.csv", 0, 2, FaultCode.MISSING_FILE, property + " is " + value + ", and " + file
                            + ".csv is not there.");
                }
            }
        });
        if (!manifest.isEmpty()) {
            guides.keySet().stream().filter(file -> !file.equals("manifest"))
                    .filter(file -> files.files().containsKey(file + ".csv") && !manifest.containsKey("file." + file))
                    .forEach(file -> faults.add("manifest.csv", 0, 0, tolerant
                            ? FaultCode.NOT_TAKEN
                            : FaultCode.MANIFEST,
                            "It says nothing of " + file + ".csv, which is there."
                                    + (tolerant ? " It is taken as bulk." : "")));
        }
    }

    private Optional<String> mode(String file) {
        return dialect == null || !dialect.isOneRoster()
                ? Optional.empty()
                : Optional.of(manifest.getOrDefault("file." + file, "bulk"));
    }

    private void read(RosterGuide guide) {
        var bytes = files.files().get(guide.file());
        if (bytes == null) {
            return;
        }
        progress.at("reading " + guide.file(), 0, 0);
        try {
            var scan = FileScan.of(bytes, guide.file(), faults);
            if (!scan.isSound()) {
                unsure.add(guide.name());
            }
            try (var rows = CsvRows.open(bytes, scan, texts)) {
                read(guide, scan, rows);
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            unsure.add(guide.name());
            faults.add(guide.file(), 0, 0, FaultCode.UNREADABLE_FILE, "The file could not be read to its end: "
                    + e.getMessage() + ".");
        }
    }

    private void read(RosterGuide guide, FileScan scan, CsvRows rows) {
        boolean oneRoster = dialect == null || dialect.isOneRoster();
        var first = rows.next();
        var header = first == null
                ? Optional.<RosterHeader>empty()
                : RosterHeader.read(guide, first, oneRoster, tolerant, faults);
        if (header.isEmpty()) {
            unsure.add(guide.name());
            if (first == null && scan.isSound()) {
                tellEmpty(guide, "has nothing in it");
            }
            return;
        }
        var table = new RosterTable(guide, header.get().places());
        tables.put(guide.name(), table);
        var checks = new RosterCells(guide, oneRoster, tolerant, mode(guide.name()), faults);
        int password = guide.indexOf("password");
        int passwords = 0;
        int count = 0;
        for (var row = rows.next(); row != null; row = rows.next()) {
            count++;
            if (row.cells().size() != header.get().width()) {
                unsure.add(guide.name());
                faults.add(guide.file(), row.number(), 0, FaultCode.RAGGED_ROW, "The row has " + row.cells().size()
                        + " cells, and the header has " + header.get().width() + ".");
                continue;
            }
            var cells = header.get().arrange(row.cells());
            if (password >= 0 && !cells[password].isEmpty()) {
                cells[password] = "";
                passwords++;
            }
            if (checks.areSound(cells, row.number(), header.get().places())) {
                table.add(row.number(), List.of(cells));
            } else {
                unsure.add(guide.name());
            }
        }
        if (count == 0 && scan.isSound()) {
            unsure.add(guide.name());
            tellEmpty(guide, "has a header and no row");
        }
        if (passwords > 0) {
            faults.add(guide.file(), 1, table.place(password), FaultCode.PASSWORD, passwords + (passwords == 1
                    ? " row holds a password."
                    : " rows hold passwords.") + " They were not read. Ask the sender to leave the column empty.");
        }
    }

    private void tellEmpty(RosterGuide guide, String how) {
        boolean bulk = mode(guide.name()).equals(Optional.of("bulk"));
        faults.add(guide.file(), 0, 0, FaultCode.EMPTY_FILE, "The file " + how + (bulk && guide.name().equals("users")
                ? ", and as bulk it would say that none of the " + pupilsOnRecord + " pupils on record is there."
                : ".") + " Export it again, or leave it out" + (bulk ? " and say absent in manifest.csv." : "."));
    }

    private void unknownFiles(Map<String, RosterGuide> guides) {
        for (var file : files.files().keySet()) {
            var name = file.substring(0, file.length() - ".csv".length());
            if (guides.containsKey(name)) {
                continue;
            }
            boolean known = RosterGuide.isLeftAside(name);
            var all = new ArrayList<>(guides.keySet());
            all.addAll(RosterGuide.leftAside());
            faults.add(Excerpt.of(file).replace("'", ""), 0, 0, known || tolerant
                    ? FaultCode.NOT_TAKEN
                    : FaultCode.UNKNOWN_FILE,
                    known
                            ? "Nothing of it is taken here."
                            : "The standard has no file of that name." + Nearest.hint(name, all));
        }
    }
}
