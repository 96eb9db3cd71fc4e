package org.manzanita.exchange.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.ExchangeException;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.Progress;
import org.manzanita.exchange.RosterTerms;
import org.manzanita.exchange.internal.RosterRecord.Taken;
import org.manzanita.exchange.internal.RosterTable.RosterRow;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.Setting;

/** One import of a roster set: it is read and checked, made into facts, held against the ledger, and recorded. */
final class RosterImporting {

    /** So much of the pupils on record, in percent, may leave by one set before a second person has to look. */
    private static final int MOST_ENDED_PERCENT = 5;

    private final Ledger ledger;
    private final LocalDate today;
    private final RosterTerms terms;
    private final RosterSaid said;
    private final Progress progress;
    private final Faults faults = new Faults();
    private final Incoming incoming = new Incoming();

    RosterImporting(Ledger ledger, LocalDate today, RosterTerms terms, Progress progress) {
        this.ledger = ledger;
        this.today = today;
        this.terms = terms;
        this.said = RosterSaid.of(terms);
        this.progress = progress;
    }

    /** @param by who records it; null to record nothing */
    ImportResult run(Path set, @Nullable String by) {
        var record = RosterRecord.of(ledger, terms.lea());
        try (var files = RosterFiles.open(set, faults)) {
            var reader = new RosterReader(files, terms.tolerant(), record.pupils().size(), faults, progress);
            var tables = reader.read();
            if (reader.known().isPresent()) {
                map(reader, tables, record);
                digest(files, set).ifPresent(
                        digest -> age(files, digest, tables, record, Objects.requireNonNullElse(by, "")));
                progress.at("comparing with the ledger", 0, 0);
                new LedgerComparison(incoming, new References(incoming, faults), faults).run(ledger, terms.lea(),
                        Optional.empty());
            }
        } catch (IOException e) {
            throw new ExchangeException("The set " + set + " could not be closed: " + e.getMessage() + ".", e);
        }
        return new Recording(ledger, incoming, faults).finish(Optional.of(terms.lea()), by,
                progress);
    }

    private void map(RosterReader reader, Map<String, RosterTable> tables, RosterRecord record) {
        var byId = RosterChecks.check(tables, file -> reader.isUnsure(file) || reader.isDelta(), faults);
        var users = byId.getOrDefault("users", Map.of());
        var schools = new RosterSchools(byId.getOrDefault("orgs", Map.of()), reader.isDelta(), record, terms, said,
                incoming, faults);
        var people = new RosterPeople(users, demographics(tables), reader.isUnsure("demographics"),
                reader.isDelta(), record, said,
                terms.lea(), today, incoming, faults);
        var enrollments = new RosterEnrollments(record, said, incoming, faults);
        new RosterMapping(reader.known().orElseThrow(), tables, users, record, said, schools, people, enrollments,
                reader.isDelta(), incoming, faults).run();
        long enrolled = record.pupils().stream()
                .filter(pupil -> record.enrollments(pupil).stream().anyMatch(one -> one.until().isEmpty())).count();
        if (!terms.manyEnds() && enrollments.ended().size() * 100L > MOST_ENDED_PERCENT * enrolled) {
            faults.add("users.csv", 0, 0, FaultCode.TOO_MANY_ENDS, "The set ends the enrollment of "
                    + enrollments.ended().size() + " of " + enrolled + " pupils, more than " + MOST_ENDED_PERCENT
                    + " percent. See that it is right; then take it with roster:import-ends, which takes a second "
                    + "person.");
        }
    }

    /** By the user they are of. */
    private static Map<String, RosterRow> demographics(Map<String, RosterTable> tables) {
        var rows = new HashMap<String, RosterRow>();
        var table = tables.get("demographics");
        if (table != null) {
            table.rows().forEach(row -> rows.put(row.cells().getFirst(), row));
        }
        return rows;
    }

    private Optional<String> digest(RosterFiles files, Path set) {
        try {
            return Optional.of(files.digest());
        } catch (IOException e) {
            faults.add(String.valueOf(set.getFileName()), 0, 0, FaultCode.UNREADABLE_FILE,
                    "The set could not be read to its end: " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    /** Sets that say when their rows changed are compared by that, and others by when their files were written. */
    private void age(RosterFiles files, String digest, Map<String, RosterTable> tables, RosterRecord record,
            String by) {
        var changed = tables.values().stream().flatMap(table -> table.rows().stream())
                .flatMap(row -> RosterCells.timeOrDay(row.cell("dateLastModified")).stream())
                .max(Comparator.naturalOrder());
        var set = new Taken(changed, files.newest(), digest);
        var last = record.taken();
        if (last.filter(taken -> taken.digest().equals(set.digest())).isPresent()) {
            return;
        }
        last.ifPresent(taken -> {
            boolean byChange = changed.isPresent() && taken.changed().isPresent();
            var of = byChange ? changed.get() : set.written();
            var newer = byChange ? taken.changed().get() : taken.written();
            if (of.isBefore(newer)) {
                tellOlder(of, newer);
            }
        });
        var fact = new Setting(RosterRecord.TAKEN, set.text(), today, Optional.empty(), by.isEmpty() ? "roster" : by);
        incoming.add(TableGuide.of("settings"), new Row(fact, 0, "roster"));
    }

    private void tellOlder(Instant of, Instant newer) {
        faults.add("users.csv", 0, 0, FaultCode.OLDER_SET,
                "The set is of " + of + ", and the one that was taken last is "
                        + "of " + newer + ". Take the newest.");
    }
}
