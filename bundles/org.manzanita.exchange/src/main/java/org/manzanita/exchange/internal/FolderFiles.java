package org.manzanita.exchange.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.FaultCode;

/** The files of a folder: those that are taken, in the order in which they are read, and what is wrong with the rest. */
final class FolderFiles {

    /** Describes the folder to other programs. It is written by an export, and not read. */
    static final String PACKAGE = "datapackage.json";
    static final String AS_CSV = "Workbooks and archives are not opened: save each sheet as CSV in UTF-8, under the"
            + " name of its table, and unpack what is packed.";

    private static final Set<String> NO_TEXT = Set.of("xlsx", "xlsm", "xls", "ods", "numbers", "zip", "gz", "tgz",
            "tar", "7z", "rar", "bz2", "xz");

    private final Map<TableGuide, Path> files;

    private FolderFiles(Map<TableGuide, Path> files) {
        this.files = files;
    }

    /** @throws ExchangeException if there is no such folder, or it cannot be listed */
    static FolderFiles of(Path folder, Offer offer, Faults faults) {
        if (Files.isRegularFile(folder)) {
            throw new ExchangeException(folder + " is a file, and a folder is asked for. " + AS_CSV);
        }
        List<Path> entries;
        try (var list = Files.list(folder.toRealPath())) {
            entries = list.sorted().toList();
        } catch (IOException e) {
            throw new ExchangeException("There is no folder " + folder + " that can be read. Name the folder that holds"
                    + " lea.csv and the other files.", e);
        }
        var known = new LinkedHashMap<String, TableGuide>();
        offer.tables().forEach(guide -> known.put(guide.file(), guide));
        var found = new LinkedHashMap<TableGuide, Path>();
        for (var entry : entries) {
            var name = String.valueOf(entry.getFileName());
            var guide = known.get(name);
            if (guide != null && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                found.put(guide, entry);
            } else if (guide != null) {
                faults.add(name, 0, 0, FaultCode.NOT_A_FILE, "Here stands a folder or a link. Put the file itself"
                        + " there.");
            } else if (isNoText(name)) {
                faults.add(Excerpt.of(name).replace("'", ""), 0, 0, FaultCode.NO_TEXT_FILE, AS_CSV);
            } else if (!isBeside(name)) {
                faults.add(Excerpt.of(name).replace("'", ""), 0, 0, FaultCode.UNKNOWN_FILE,
                        "No installed feature takes it." + hint(name, offer));
            }
        }
        return new FolderFiles(found);
    }

    /** The files of these tables, in the order of the folder. */
    List<Map.Entry<TableGuide, Path>> inOrder(List<TableGuide> tables) {
        return files.entrySet().stream().filter(file -> tables.contains(file.getKey()))
                .sorted(Comparator.comparingInt(file -> file.getKey().place())).toList();
    }

    /** How large the files are whose rows are about pupils. */
    long bytesAboutPupils() {
        // The size of what cannot be read is 0: reading it tells why.
        return files.entrySet().stream().filter(file -> file.getKey().isAboutPupils())
                .mapToLong(file -> file.getValue().toFile().length()).sum();
    }

    /** Tells which files are missing that a folder needs: the LEA always, the rest unless the ledger has it already. */
    void tellMissing(Set<String> inLedger, Faults faults) {
        for (var table : List.of("lea", "calendar", "schools")) {
            var guide = TableGuide.of(table);
            if (!files.containsKey(guide) && (table.equals("lea") || !inLedger.contains(table))) {
                faults.add(guide.file(), 0, 0, FaultCode.MISSING_FILE, table.equals("lea")
                        ? "The file is missing. It says whose folder this is."
                        : "The file is missing, and the ledger has no " + table + " yet.");
            }
        }
    }

    boolean has(String table) {
        return files.containsKey(TableGuide.of(table));
    }

    private static String hint(String name, Offer offer) {
        var stem = name.toLowerCase(Locale.ROOT).endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
        return Nearest.find(stem, offer.tables().stream().map(TableGuide::table).toList())
                .map(table -> " Did you mean '" + table + ".csv'?").orElse("");
    }

    private static boolean isNoText(String name) {
        return NO_TEXT.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** What may stand beside the tables without being one. */
    private static boolean isBeside(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return name.equals(PACKAGE) || name.startsWith(".") || lower.startsWith("readme")
                || lower.startsWith("license");
    }
}
