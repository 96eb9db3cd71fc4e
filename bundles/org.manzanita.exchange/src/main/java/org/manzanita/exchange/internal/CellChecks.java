package org.manzanita.exchange.internal;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.internal.CellForm.Flaw;
import org.manzanita.exchange.internal.TableGuide.ColumnGuide;
import org.manzanita.model.Column;

/** Checks each cell of a table's rows by itself, and tells of every one that is wrong. */
final class CellChecks {

    private static final int DATE_LENGTH = 10;

    private final TableGuide guide;
    private final Faults faults;
    private final ColumnGuide[] columns;
    private final List<Set<String>> tokens;
    /** The last text of each column that was right: rows that follow one another repeat most of theirs. */
    private final @Nullable String[] right;

    CellChecks(TableGuide guide, Offer offer, Faults faults) {
        this.guide = guide;
        this.faults = faults;
        this.columns = guide.columns().toArray(ColumnGuide[]::new);
        this.tokens = guide.columns().stream()
                .map(column -> (Set<String>) new LinkedHashSet<>(offer.tokens(guide.table(), column)))
                .toList();
        this.right = new String[columns.length];
    }

    /** Whether every cell is right. */
    @SuppressWarnings("ReferenceEquality") // Another text that reads the same is looked at again, no more.
    boolean areSound(String[] cells, int line, int[] places) {
        boolean sound = true;
        for (int i = 0; i < columns.length; i++) {
            if (cells[i] == right[i]) {
                continue;
            }
            var column = columns[i];
            var flaw = cells[i].isEmpty() ? emptiness(column) : flaw(column, cells[i], tokens.get(i));
            if (flaw != null) {
                sound &= flaw.code().weight() == FaultCode.Weight.NOTE;
                faults.add(guide.file(), line, places[i], flaw.code(), column.name() + ": " + flaw.says());
            } else {
                right[i] = cells[i];
            }
        }
        return sound;
    }

    private @Nullable Flaw emptiness(ColumnGuide column) {
        return column.needed()
                ? new Flaw(FaultCode.EMPTY_CELL, "the cell is empty, and every row of " + guide.table() + " needs it.")
                : null;
    }

    private static @Nullable Flaw flaw(ColumnGuide column, String text, Set<String> tokens) {
        var fact = column.fact();
        if (fact.isEmpty()) {
            return Letters.deception(text, false);
        }
        var flaw = switch (fact.get().type()) {
            case DATE -> isDay(text)
                    ? null
                    : new Flaw(FaultCode.BAD_DATE, Excerpt.of(text) + " is no day of the calendar, or not one of our"
                            + " time. Write it as year-month-day, as in 2026-09-16.");
            case INTEGER -> unread(fact.get(), text, FaultCode.BAD_NUMBER,
                    "is no whole number. Write it in digits, as in 240.");
            case DECIMAL -> unread(fact.get(), text, FaultCode.BAD_NUMBER,
                    "is no number. Write it like 12.5, without an exponent.");
            case BOOLEAN -> unread(fact.get(), text, FaultCode.BAD_BOOLEAN, "is neither true nor false.");
            case SCHOOL_YEAR -> unread(fact.get(), text, FaultCode.BAD_SCHOOL_YEAR,
                    "is no school year. Write it like 2026-27.");
            case TOKEN -> tokens.contains(text) ? null : unknownToken(text, tokens);
            case WORDS -> words(text);
            case TEXT -> column.form() == CellForm.MODALITY && !tokens.contains(text)
                    ? unknownModality(text, tokens)
                    : null;
        };
        if (flaw == null) {
            flaw = column.form().flaw(text);
        }
        return flaw == null ? Letters.deception(text, true) : flaw;
    }

    private static @Nullable Flaw unread(Column column, String text, FaultCode code, String says) {
        try {
            var read = column.read().apply(text);
            return read.equals("") ? new Flaw(code, Excerpt.of(text) + " " + says) : null;
        } catch (IllegalArgumentException e) {
            return new Flaw(code, Excerpt.of(text) + " " + says);
        }
    }

    private static Flaw unknownToken(String text, Set<String> tokens) {
        var hint = Nearest.hint(text, tokens);
        return new Flaw(FaultCode.UNKNOWN_TOKEN, Excerpt.of(text) + " is not one of " + String.join(", ", tokens) + "."
                + hint);
    }

    private static Flaw unknownModality(String text, Set<String> installed) {
        return new Flaw(FaultCode.UNKNOWN_MODALITY, Excerpt.of(text) + " is no installed modality. "
                + (installed.isEmpty()
                        ? "None is installed."
                        : "Installed: " + String.join(", ", installed) + "." + Nearest.hint(text, installed)));
    }

    private static @Nullable Flaw words(String text) {
        for (var word : text.split(";", -1)) {
            if (word.isEmpty() || !word.equals(word.strip())) {
                return new Flaw(FaultCode.BAD_WORDS, Excerpt.of(text) + " has "
                        + (word.isBlank() ? "an empty word" : "a space around the word " + Excerpt.of(word))
                        + ". Write the words with a semicolon between them and nothing else.");
            }
        }
        return null;
    }

    /** Years that a school year can have; a day written exactly so. */
    private static boolean isDay(String text) {
        if (text.length() != DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        return year >= 1900 && year <= 2999 && month >= 1 && month <= 12 && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    private static int digits(String text, int from, int until) {
        int value = 0;
        for (int i = from; i < until; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = 10 * value + (c - '0');
        }
        return value;
    }
}
