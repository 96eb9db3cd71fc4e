package org.manzanita.exchange.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manzanita.exchange.FaultCode;

/**
 * What a cell must look like beyond what its fact asks, so that a file is refused at the door and not misread later.
 *
 * <p>{@link TableGuide} names the form of each column.
 */
enum CellForm {

    /** Whatever its fact takes. */
    PLAIN(""),
    /** A text that every row needs. */
    TEXT("text"),
    /** A text that may be empty. */
    OPTIONAL_TEXT("optionalText"),
    /** Part of a person's name. It goes to the ledger's names and into no fact. */
    NAME("name"),
    /** An identifier of the LEA's own. */
    ID("id"),
    /** The identifier of a course, or {@value #ALL}. */
    COURSE_OR_ALL("courseOrAll"),
    /** The name of an installed modality. */
    MODALITY("modality"),
    /** The code of an LEA. */
    LEA("lea", "[0-9]{7}|[0-9]{14}", "an LEA: 7 digits for a district or county office, 14 for a charter school"),
    /** The code of a school. */
    SCHOOL("school", "[0-9]{14}", "a school: 14 digits, county, district and school"),
    /** A Statewide Student Identifier. */
    SSID("ssid", "[0-9]{10}", "a pupil in the state: 10 digits"),
    /** The SHA-256 of some bytes. */
    SHA_256("sha256", "[0-9a-f]{64}", "bytes: the 64 hexadecimal digits of their SHA-256, with letters in lower case"),
    /** A time with its offset. */
    TIME("time", "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?([+-][0-9]{2}:[0-9]{2}|Z)",
            "a time: year-month-day, T, hour:minute:second and the offset, as in 2026-08-11T18:02:11-07:00"),
    /** Minutes within one day. */
    MINUTES_OF_DAY("minutesOfDay", 0, 24 * 60),
    /** Minutes of any span; the rows that have them check them against their days. */
    MINUTES("minutes", 0, 366 * 24 * 60),
    /** Schooldays of one school year. */
    DAYS("days", 1, 366),
    /** Pupils under one educator at one time. */
    PUPIL_COUNT("pupilCount", 1, 1000),
    /** A school month's number. */
    MONTH("month", 1, 14),
    /** Part of one full-time contract. */
    FTE("fte", 0, 1),
    /** A number that cannot be below zero. */
    AMOUNT("amount", 0, 1_000_000_000);

    /** What stands for every course in a column of courses. */
    static final String ALL = "all";

    /** What a spreadsheet makes of a long code. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+?[0-9]+");

    private final String word;
    private final Optional<Pattern> pattern;
    private final String names;
    private final @Nullable BigDecimal least;
    private final @Nullable BigDecimal most;

    CellForm(String word) {
        this.word = word;
        this.pattern = Optional.empty();
        this.names = "";
        this.least = null;
        this.most = null;
    }

    CellForm(String word, String pattern, String names) {
        this.word = word;
        this.pattern = Optional.of(Pattern.compile(pattern));
        this.names = names;
        this.least = null;
        this.most = null;
    }

    CellForm(String word, int least, int most) {
        this.word = word;
        this.pattern = Optional.empty();
        this.names = "";
        this.least = BigDecimal.valueOf(least);
        this.most = BigDecimal.valueOf(most);
    }

    /** A cell is not of its form. */
    record Flaw(FaultCode code, String says) {}

    static CellForm of(String word) {
        return Arrays.stream(values()).filter(form -> form.word.equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no form '" + word + "'."));
    }

    /** The pattern that the whole cell matches, if its form has one. */
    Optional<String> pattern() {
        return pattern.map(Pattern::pattern);
    }

    Optional<BigDecimal> least() {
        return Optional.ofNullable(least);
    }

    Optional<BigDecimal> most() {
        return Optional.ofNullable(most);
    }

    boolean isIdentifier() {
        return this == ID || this == COURSE_OR_ALL || pattern.isPresent();
    }

    /** Whether the cell may stay empty although its fact has no word for absence. */
    boolean mayBeEmpty() {
        return this == OPTIONAL_TEXT || this == NAME;
    }

    /** What is wrong with the cell, which is not empty; null if nothing is. */
    @Nullable
    Flaw flaw(String text) {
        if (pattern.isPresent()) {
            return pattern.get().matcher(text).matches() && (this != TIME || isTime(text)) ? null : codeFlaw(text);
        } else if (isIdentifier()) {
            return SCIENTIFIC.matcher(text).matches() ? damage(text) : Letters.identifierFlaw(text);
        } else if (least != null && most != null) {
            return rangeFlaw(text, least, most);
        }
        return null;
    }

    private static boolean isTime(String text) {
        try {
            return !OffsetDateTime.parse(text).isEqual(OffsetDateTime.MIN);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Flaw codeFlaw(String text) {
        boolean shortened = text.chars().allMatch(c -> c >= '0' && c <= '9') && switch (this) {
            case LEA -> text.length() == 6 || text.length() == 13;
            case SCHOOL -> text.length() == 13;
            case SSID -> text.length() == 9;
            default -> false;
        };
        if (shortened || SCIENTIFIC.matcher(text).matches()) {
            return damage(text);
        }
        return new Flaw(FaultCode.BAD_CODE, Excerpt.of(text) + " is not the code of " + names + ".");
    }

    private static Flaw damage(String text) {
        return new Flaw(FaultCode.SPREADSHEET_DAMAGE, Excerpt.of(text) + " looks like spreadsheet damage: "
                + (text.length() < 14 && text.chars().allMatch(Character::isDigit)
                        ? "a zero in front of its " + text.length() + " digits is lost."
                        : "its digits were rewritten as a number.")
                + SchoolDirectory.offer(text) + " Take the code from its source again, as text.");
    }

    private static @Nullable Flaw rangeFlaw(String text, BigDecimal least, BigDecimal most) {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null; // The fact tells it.
        }
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0
                ? null
                : new Flaw(FaultCode.OUT_OF_RANGE, Excerpt.of(text) + " is outside " + least + " to " + most + ".");
    }
}
