package org.manzanita.exchange.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.Progress;
import org.manzanita.exchange.SafeCell;
import org.manzanita.ledger.PersonName;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;
import org.manzanita.model.FormException;

/** Reads one file of the folder into {@link Incoming}, and tells of everything that is wrong in it. */
final class TableReader {

    private static final int ROWS_BETWEEN_PROGRESS = 10_000;

    private final Offer offer;
    private final Incoming incoming;
    private final References references;
    private final RowRules rules;
    private final Faults faults;
    private final Progress progress;
    private final RowsOfPupils ofPupils;
    private final Texts texts = new Texts();
    private final @Nullable FileScan[] scans = new FileScan[TableGuide.all().size()];
    private final @Nullable Header[] headers = new Header[scans.length];
    private final @Nullable Table[] tables = new Table[scans.length];

    TableReader(Offer offer, Incoming incoming, References references, RowRules rules, Faults faults,
            Progress progress) {
        this.offer = offer;
        this.incoming = incoming;
        this.references = references;
        this.rules = rules;
        this.faults = faults;
        this.progress = progress;
        this.ofPupils = new RowsOfPupils(incoming, faults);
    }

    /** Checks rows of the files that were read, at the same time as this one and others. */
    TableReader beside(Incoming others, References itsReferences, RowRules itsRules, Faults itsFaults) {
        var beside = new TableReader(offer, others, itsReferences, itsRules, itsFaults, progress);
        System.arraycopy(headers, 0, beside.headers, 0, headers.length);
        return beside;
    }

    /** What is done with the rows of a file, one after another. */
    interface Rows {

        /** @param row as it stands in the file, whatever is wrong in it; its cells are valid until the next row */
        void take(TableGuide guide, CsvRows.Line row);
    }

    /** Reads the rows of a file into what came in. */
    void read(TableGuide guide, Path path) {
        read(guide, path, this::check);
    }

    /** Reads a file, tells what is wrong with it as a whole, and lets its rows be taken. */
    void read(TableGuide guide, Path path, Rows into) {
        progress.at("reading " + guide.file(), 0, 0);
        guarded(guide, () -> {
            var scan = FileScan.of(path, guide.file(), faults);
            if (!scan.isSound()) {
                incoming.isUnsure(guide.table());
            }
            scans[guide.place()] = scan;
            try (var rows = CsvRows.open(path, scan, texts)) {
                readRows(guide, scan, rows, into);
            }
        });
    }

    /** Reads the rows of a file once more. */
    void again(TableGuide guide, Path path, Rows into) {
        var scan = scans[guide.place()];
        if (scan == null || headers[guide.place()] == null) {
            return;
        }
        guarded(guide, () -> {
            try (var rows = CsvRows.open(path, scan, texts)) {
                rows.next();
                for (var row = rows.next(); row != null; row = rows.next()) {
                    into.take(guide, row);
                }
            }
        });
    }

    /** Checks a row of a file that was read, and takes it if nothing is wrong. */
    void check(TableGuide guide, CsvRows.Line row) {
        var table = table(guide);
        table.arrange(row);
        table.read(row);
    }

    /** The cells of the table's columns, in their order, of a row of a file that was read; valid until the next row. */
    List<String> cells(TableGuide guide, CsvRows.Line row) {
        return table(guide).arrange(row);
    }

    /** The table of a file whose header was read. */
    private Table table(TableGuide guide) {
        var known = tables[guide.place()];
        if (known == null) {
            known = new Table(guide, Objects.requireNonNull(headers[guide.place()]));
            tables[guide.place()] = known;
        }
        return known;
    }

    private interface Work {
        void run() throws IOException;
    }

    private void guarded(TableGuide guide, Work work) {
        try {
            work.run();
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            incoming.isUnsure(guide.table());
            faults.add(guide.file(), 0, 0, FaultCode.UNREADABLE_FILE, "The file could not be read to its end: "
                    + e.getMessage() + ". See that it may be read and that nothing is writing it.");
        }
    }

    private void readRows(TableGuide guide, FileScan scan, CsvRows rows, Rows into) {
        var first = rows.next();
        var header = first == null ? Optional.<Header>empty() : Header.read(guide, first, faults);
        if (header.isEmpty()) {
            incoming.isUnsure(guide.table());
            if (first == null && scan.isSound()) {
                faults.add(guide.file(), 0, 0, FaultCode.EMPTY_FILE,
                        "The file is empty. Export it again, or leave it out if there is nothing to say.");
            }
            return;
        }
        headers[guide.place()] = header.get();
        int count = 0;
        for (var row = rows.next(); row != null; row = rows.next()) {
            into.take(guide, row);
            if (++count % ROWS_BETWEEN_PROGRESS == 0) {
                progress.at("reading " + guide.file(), count, 0);
            }
        }
        if (count == 0 && scan.isSound()) {
            faults.add(guide.file(), 1, 0, FaultCode.EMPTY_FILE, "The file has a header and no row. Export it again,"
                    + " or leave it out if there is nothing to say.");
        }
    }

    /** The rows of one table. */
    private final class Table {

        private final TableGuide guide;
        private final Header header;
        private final int[] places;
        private final CellChecks checks;
        private final FactForm.Reader<?> facts;
        private final String[] cells;
        private final List<String> asList;
        private final List<String> ofFact;
        private final boolean[] isText;

        Table(TableGuide guide, Header header) {
            this.guide = guide;
            this.header = header;
            this.places = header.places();
            this.checks = new CellChecks(guide, offer, faults);
            this.facts = guide.form().reader();
            this.cells = new String[guide.columns().size()];
            Arrays.fill(cells, "");
            this.asList = Arrays.asList(cells);
            this.ofFact = asList.subList(0, guide.form().columns().size());
            this.isText = new boolean[cells.length];
            for (int i = 0; i < cells.length; i++) {
                isText[i] = guide.columns().get(i).isText();
            }
        }

        /** The cells of the table's columns; valid until the next row. */
        List<String> arrange(CsvRows.Line row) {
            header.arrange(row.cells(), cells);
            for (int i = 0; i < cells.length; i++) {
                if (isText[i]) {
                    cells[i] = SafeCell.read(cells[i]);
                }
            }
            return asList;
        }

        /** Takes the row that was arranged last. */
        void read(CsvRows.Line row) {
            var fact = fact(row);
            incoming.offer(guide, asList, fact.isPresent());
            if (fact.isPresent() && ofPupils.hasRoom(guide, asList, row.number())) {
                take(fact.get(), row.number());
            }
        }

        private Optional<Fact> fact(CsvRows.Line row) {
            if (row.cells().size() != header.width()) {
                faults.add(guide.file(), row.number(), 0, FaultCode.RAGGED_ROW, "The row has " + row.cells().size()
                        + " cells, and the header has " + header.width()
                        + ". Look for a comma too many, or a cell that needs quotes.");
                return Optional.empty();
            }
            if (!checks.areSound(cells, row.number(), places)) {
                return Optional.empty();
            }
            try {
                return Optional.of(facts.read(ofFact));
            } catch (FormException e) {
                faults.add(guide.file(), row.number(), places[e.column()], FaultCode.BAD_ROW,
                        String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }

        private void take(Fact fact, int line) {
            references.check(guide, fact, asList, line, places);
            rules.check(guide, fact, asList, line, places);
            var key = guide.keyOf(asList);
            var earlier = incoming.add(guide, key, new Row(fact, line, guide.file()));
            var name = guide.hasNames() ? name(key) : Optional.<PersonName>empty();
            var otherName = name.flatMap(incoming::name);
            if (earlier != null) {
                boolean same = earlier.fact().equals(fact) && otherName.isEmpty();
                faults.add(guide.file(), line, 0, same ? FaultCode.DUPLICATE_ROW : FaultCode.DUPLICATE_KEY,
                        "Lines " + earlier.line() + " and " + line + " both have the key " + shownKey()
                                + (same ? " and say the same. One is taken." : ", and say different things."));
            } else if (otherName.isPresent()) {
                faults.add(guide.file(), line, 0, FaultCode.PERSON_TWICE, "A pupil and an educator both have the"
                        + " identifier " + shownKey() + ". Names are kept by it, so each needs its own.");
            }
        }

        private String shownKey() {
            return TableGuide.shown(guide.keyOf(asList));
        }

        private Optional<PersonName> name(String key) {
            var last = cells[cells.length - 2];
            var first = cells[cells.length - 1];
            return last.isEmpty() && first.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PersonName(key, last, first));
        }
    }
}
