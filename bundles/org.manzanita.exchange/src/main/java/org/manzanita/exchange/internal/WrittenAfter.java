package org.manzanita.exchange.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.manzanita.exchange.FaultCode;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;

/**
 * After which entry of a ledger an export wrote the folder, as {@value FolderFiles#PACKAGE} says.
 *
 * <p>A folder that lay about for a week and is imported would undo what was recorded since: a row may only put right
 * what its writer could have seen. A folder from another ledger, or from another program, says nothing of this one.
 */
record WrittenAfter(EntryId entry, Instant recorded) {

    private static final String ENTRY = "ledgerEntry";
    private static final String TIME = "ledgerTime";
    private static final Pattern SAID = Pattern
            .compile("\"" + ENTRY + "\"\\s*:\\s*(\\d{1,18})\\s*,\\s*\"" + TIME + "\"\\s*:\\s*\"([0-9TZ:.-]{1,40})\"");
    private static final long LONGEST = 1 << 22;

    /** What the package says of an export after that entry. */
    static Map<String, Object> said(Entry last) {
        var said = new LinkedHashMap<String, Object>();
        said.put(ENTRY, last.id().value());
        said.put(TIME, last.recorded().toString());
        return said;
    }

    /** What the folder's package says; empty if it says nothing that can be read. */
    static Optional<WrittenAfter> of(Path folder) {
        var file = folder.resolve(FolderFiles.PACKAGE);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            var said = SAID.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            return said.find()
                    ? Optional.of(new WrittenAfter(new EntryId(Long.parseLong(said.group(1))),
                            Instant.parse(said.group(2))))
                    : Optional.empty();
        } catch (IOException | DateTimeException e) {
            // A description that cannot be read is as none: the tables are checked all the same.
            return Optional.empty();
        }
    }

    /** Whether the entry is the one that the export was written after. */
    boolean is(Entry other) {
        return other.id().equals(entry) && other.recorded().equals(recorded);
    }

    /** In which columns, and how: {@code takenOn is 2026-09-23 there and 2026-09-22 here}. */
    private static String difference(TableGuide guide, Fact there, Fact here) {
        var old = guide.write(there);
        var row = guide.write(here);
        return IntStream.range(0, row.size()).filter(at -> !old.get(at).equals(row.get(at)))
                .mapToObj(at -> guide.columns().get(at).name() + " is " + Excerpt.of(old.get(at)) + " there and "
                        + Excerpt.of(row.get(at)) + " here")
                .collect(Collectors.joining(", "));
    }

    /** Tells of every row that would undo a later entry. */
    void tell(Incoming incoming, Faults faults) {
        for (var guide : incoming.tables()) {
            incoming.rows(guide).forEach((key, row) -> row.corrects().stream()
                    .filter(old -> old.entry().id().compareTo(entry) > 0).findFirst()
                    .ifPresent(old -> faults.add(guide.file(), row.line(), 0, FaultCode.OLDER_THAN_LEDGER,
                            "Entry " + old.entry().id() + " of " + old.entry().recorded() + ", by "
                                    + Excerpt.of(old.entry().by()) + ", says otherwise of " + TableGuide.shown(key)
                                    + " (" + difference(guide, old.entry().fact(), row.fact())
                                    + "), and this folder was written after entry " + entry + " of " + recorded
                                    + ". Export anew and make the change there; or take " + FolderFiles.PACKAGE
                                    + " out of the folder if the older word is meant.")));
        }
    }
}
