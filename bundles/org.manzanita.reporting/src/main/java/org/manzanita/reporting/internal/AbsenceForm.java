package org.manzanita.reporting.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.manzanita.model.SchoolYear;
import org.manzanita.reporting.AbsenceLine;

/** What each cell of the state's absence summary may hold (CAL-02). */
final class AbsenceForm {

    static final int LEA = 4;
    static final int SCHOOL = 5;
    static final int YEAR = 6;
    static final int SSID = 7;
    static final int LOCAL_ID = 8;
    static final int FIRST_NAME = 9;
    static final int LAST_NAME = 10;
    static final int BIRTH = 11;
    static final int GENDER = 12;
    static final int EXEMPT = 13;
    static final int BY_THE_HOUR = 14;
    static final int EXPECTED = 15;
    static final int IN_PERSON = 16;
    static final int SUSPENDED_OUT = 17;
    static final int SUSPENDED_IN = 18;
    static final int EXCUSED = 19;
    static final int UNEXCUSED = 20;
    static final int NON_ADA_STUDY = 21;
    static final int ADA_STUDY = 22;
    static final int RECOVERED = 24;

    private static final Pattern SEVEN = Pattern.compile("\\d{7}");
    private static final Pattern TEN = Pattern.compile("\\d{10}");
    private static final Pattern ACADEMIC_YEAR = Pattern.compile("(\\d{4})-(\\d{4})");
    private static final Pattern DAYS = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
    private static final Pattern SPREADSHEET = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+|\\d{1,9}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private AbsenceForm() {}

    /** A breach of the form of one cell: a code and what is so. */
    record Breach(String code, String message) {}

    /** The school year as the state writes it: {@code 2025-2026}. */
    static String year(SchoolYear year) {
        return year.starts() + "-" + (year.starts() + 1);
    }

    static Optional<SchoolYear> year(String cell) {
        var matcher = ACADEMIC_YEAR.matcher(cell);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) != Integer.parseInt(matcher.group(1)) + 1) {
            return Optional.empty();
        }
        int starts = Integer.parseInt(matcher.group(1));
        return starts < 1900 || starts > 2999 ? Optional.empty() : Optional.of(new SchoolYear(starts));
    }

    static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** What is wrong with the form of a cell, if anything is. */
    static Optional<Breach> breach(AbsenceLine line, int field) {
        var cell = line.cell(field);
        return switch (field) {
            case 1 -> cell.equals("STAS") ? none() : breach("RECORD_TYPE", "The record type is not STAS.");
            case LEA, SCHOOL -> SEVEN.matcher(cell).matches()
                    ? none()
                    : breach("BAD_CODE", "The code of " + (field == LEA ? "the reporting LEA" : "the school")
                            + " has not seven digits. Zeros in front belong to it; it is never padded by guess.");
            case YEAR -> year(cell).isPresent()
                    ? none()
                    : breach("BAD_SCHOOL_YEAR", "The academic year is not written like 2025-2026.");
            case SSID -> ssid(cell);
            case LOCAL_ID -> cell.isBlank() ? breach("EMPTY_CELL", "The local student id is empty.") : none();
            case FIRST_NAME, LAST_NAME -> name(cell);
            case BIRTH -> cell.isEmpty() || isDate(cell)
                    ? none()
                    : breach("BAD_DATE", "The birth date is no day written like 20110228.");
            case GENDER -> oneOf(cell, Set.of("", "M", "F", "X"), "The gender code is none of M, F and X.");
            case EXEMPT, BY_THE_HOUR -> oneOf(cell, Set.of("", "Y", "N"), "The indicator is neither Y nor N.");
            case EXPECTED, IN_PERSON, SUSPENDED_OUT, SUSPENDED_IN, EXCUSED, UNEXCUSED, NON_ADA_STUDY, ADA_STUDY -> days(
                    line, cell);
            default -> none();
        };
    }

    private static Optional<Breach> ssid(String cell) {
        if (TEN.matcher(cell).matches()) {
            return none();
        }
        return SPREADSHEET.matcher(cell).matches()
                ? breach("SPREADSHEET_DAMAGE",
                        "The SSID has not ten digits, as when a spreadsheet took a zero in front "
                                + "away or rewrote it. Take it from its source again; it is never padded by guess.")
                : breach("BAD_CODE", "The SSID has not ten digits.");
    }

    private static Optional<Breach> name(String cell) {
        if (cell.isBlank()) {
            return breach("EMPTY_CELL", "The name is empty.");
        }
        var odd = cell.codePoints().filter(point -> !StateName.isTaken(point)).findFirst();
        return odd.isPresent()
                ? breach("NAME_LETTER", "The name holds " + String.format(Locale.ROOT, "U+%04X", odd.getAsInt())
                        + ". Names take letters without marks, digits, space, period, hyphen and apostrophe.")
                : none();
    }

    private static Optional<Breach> days(AbsenceLine line, String cell) {
        if (line.cell(EXEMPT).equals("Y")) {
            return cell.isEmpty() || DAYS.matcher(cell).matches()
                    ? none()
                    : breach("BAD_NUMBER", "This is no number "
                            + "of days.");
        }
        return DAYS.matcher(cell).matches()
                ? none()
                : cell.isEmpty()
                        ? breach("EMPTY_CELL", "The number of days is empty, and the line is not exempt (13.13).")
                        : breach("BAD_NUMBER",
                                "This is no number of days: up to three digits, and at most two decimals.");
    }

    private static boolean isDate(String cell) {
        try {
            LocalDate.parse(cell, DATE);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<Breach> oneOf(String cell, Set<String> known, String otherwise) {
        return known.contains(cell) ? none() : breach("UNKNOWN_TOKEN", otherwise);
    }

    private static Optional<Breach> breach(String code, String message) {
        return Optional.of(new Breach(code, message));
    }

    private static Optional<Breach> none() {
        return Optional.empty();
    }
}
