package org.manzanita.exchange.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.internal.RosterGuide.Cell;

/** Checks each cell of a roster file by itself, and tells of every one that is wrong. */
final class RosterCells {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+?[0-9]+");

    private final RosterGuide guide;
    private final boolean oneRoster;
    private final boolean tolerant;
    private final Optional<String> mode;
    private final Faults faults;
    private boolean statusTold;

    /** @param mode what the manifest says of the file; empty if there is no manifest */
    RosterCells(RosterGuide guide, boolean oneRoster, boolean tolerant, Optional<String> mode, Faults faults) {
        this.guide = guide;
        this.oneRoster = oneRoster;
        this.tolerant = tolerant;
        this.mode = mode;
        this.faults = faults;
    }

    /** Whether every cell is right. */
    boolean areSound(String[] cells, int line, int[] places) {
        boolean sound = true;
        for (int i = 0; i < cells.length; i++) {
            var cell = guide.cells().get(i);
            var flaw = cells[i].isEmpty() ? emptiness(cell) : flaw(cell, cells[i]);
            if (flaw.isPresent()) {
                sound = false;
                faults.add(guide.file(), line, places[i], flaw.get().code(), cell.name() + ": " + flaw.get().says());
            } else if (isStatus(cell) && !cells[i].isEmpty()) {
                sound &= bulkStatus(cell, line, places[i]);
            }
        }
        return sound;
    }

    private static boolean isStatus(Cell cell) {
        return cell.name().equals("status") || cell.name().equals("dateLastModified");
    }

    /** In a bulk file the two columns of changes stay empty (OneRoster's rule of the manifest). */
    private boolean bulkStatus(Cell cell, int line, int place) {
        if (!mode.equals(Optional.of("bulk")) || tolerant) {
            return true;
        }
        if (!statusTold) {
            statusTold = true;
            faults.add(guide.file(), line, place, FaultCode.MANIFEST, "manifest.csv says bulk, and " + cell.name()
                    + " is filled here, as in a delta. It is told once for the file.");
        }
        return false;
    }

    private Optional<CellForm.Flaw> emptiness(Cell cell) {
        if (isStatus(cell) && mode.equals(Optional.of("delta"))) {
            return flaw(FaultCode.EMPTY_CELL,
                    "the cell is empty, and manifest.csv says that the file is a delta, where "
                            + "every row needs it.");
        }
        return cell.needed()
                ? flaw(FaultCode.EMPTY_CELL, "the cell is empty, and every row of " + guide.name() + " needs it.")
                : Optional.empty();
    }

    private Optional<CellForm.Flaw> flaw(Cell cell, String text) {
        if (oneRoster && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
            return flaw(FaultCode.LINE_BREAK, "the cell holds a line break, which OneRoster does not allow.");
        }
        return switch (cell.form()) {
            case ID, REF -> SCIENTIFIC.matcher(text).matches()
                    ? flaw(FaultCode.SPREADSHEET_DAMAGE,
                            Excerpt.of(text) + " looks like spreadsheet damage: its digits "
                                    + "were rewritten as a number. Take it from its source again, as text.")
                    : Optional.ofNullable(Letters.identifierFlaw(text));
            case REFS -> List.of(text.split(",", -1)).stream().map(String::strip).filter(String::isEmpty).findAny()
                    .flatMap(empty -> flaw(FaultCode.BAD_WORDS, Excerpt.of(text) + " has an empty part. Write the "
                            + "identifiers with a comma between them."));
            case DATE -> isDay(text)
                    ? Optional.empty()
                    : flaw(FaultCode.BAD_DATE, Excerpt.of(text) + " is no day of the calendar. Write it as "
                            + "year-month-day, as in 2026-09-16.");
            case TIME -> time(text).isPresent() || (tolerant && isDay(text))
                    ? Optional.empty()
                    : flaw(FaultCode.BAD_DATE, Excerpt.of(text) + " is no time like 2026-09-16T18:25:43.511Z.");
            case BOOLEAN -> text.equals("true") || text.equals("false")
                    || (!oneRoster && List.of("true", "false").contains(text.toLowerCase(Locale.ROOT)))
                            ? Optional.empty()
                            : flaw(FaultCode.BAD_BOOLEAN, Excerpt.of(text) + " is neither true nor false.");
            case YEAR -> YEAR.matcher(text).matches()
                    ? Optional.empty()
                    : flaw(FaultCode.BAD_SCHOOL_YEAR, Excerpt.of(text) + " is no year like 2027.");
            case TOKEN -> cell.tokens().contains(text)
                    ? Optional.empty()
                    : flaw(FaultCode.UNKNOWN_TOKEN, Excerpt.of(text) + " is not one of "
                            + String.join(", ", cell.tokens()) + "." + Nearest.hint(text, cell.tokens()));
            case TEXT, PASSWORD -> Optional.empty();
        };
    }

    private static Optional<CellForm.Flaw> flaw(FaultCode code, String says) {
        return Optional.of(new CellForm.Flaw(code, says));
    }

    private static boolean isDay(String text) {
        if (!DATE.matcher(text).matches()) {
            return false;
        }
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 1900 && year <= 2999;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** When a row was last changed. */
    static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As {@link #time}, and a day stands for its beginning. */
    static Optional<Instant> timeOrDay(String text) {
        return isDay(text)
                ? Optional.of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant())
                : time(text);
    }
}
