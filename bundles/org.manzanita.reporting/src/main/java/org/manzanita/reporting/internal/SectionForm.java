package org.manzanita.reporting.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a line of the state's course section file that are known, and what each may hold (CAL-08). */
final class SectionForm {

    static final int LEA = 4;
    static final int SCHOOL = 5;
    static final int YEAR = 6;
    static final int STATE_COURSE = 7;
    static final int COURSE = 8;
    static final int TITLE = 9;
    static final int SECTION = 14;
    static final int TERM = 15;
    static final int SEID = 16;
    static final int CLASS = 18;
    static final int LEVEL = 19;
    static final int STUDY = 23;
    static final int DISTANCE = 24;
    static final int ONLINE = 33;

    private static final Pattern TEN = Pattern.compile("\\d{10}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,4}");
    private static final int LONGEST_COURSE = 10;

    private SectionForm() {}

    /** What the state calls a field: {@code 9.07}. */
    static String name(int field) {
        return field < 10 ? "9.0" + field : "9." + field;
    }

    /** The first thing that keeps a line from being sent: a field that is empty or ill-formed, or a check of the state's. */
    static Optional<String> breach(List<String> cells) {
        for (int field : new int[]{LEA, SCHOOL, STATE_COURSE, COURSE, TITLE, TERM, SEID, LEVEL, ONLINE}) {
            var wrong = breach(field, cells.get(field - 1));
            if (wrong.isPresent()) {
                return wrong.map(why -> name(field) + " " + why);
            }
        }
        if (!cells.get(ONLINE - 1).isEmpty() && !cells.get(DISTANCE - 1).equals("Y")) {
            return Optional.of("9.33 CRSE0456: a code of online instruction is given, and the section is not taught by "
                    + "distance learning (9.24). Leave onlineType empty, or record distance as true.");
        }
        if (cells.stream().anyMatch(cell -> cell.indexOf('^') >= 0
                || cell.chars().anyMatch(sign -> sign < ' ' || sign > '~'))) {
            return Optional.of("An identifier or the title holds a caret or another sign that the state's file cannot "
                    + "hold.");
        }
        return Optional.empty();
    }

    private static Optional<String> breach(int field, String cell) {
        return switch (field) {
            case LEA, SCHOOL -> cell.matches("\\d{7}")
                    ? Optional.empty()
                    : Optional.of("is no code of seven digits: '" + cell + "'.");
            case STATE_COURSE -> cell.isEmpty()
                    ? Optional
                            .of("CRSE0126: no code of the state for the course is on record. Import it as stateCourse "
                                    + "with courseSections.csv.")
                    : code(cell);
            case COURSE -> cell.length() <= LONGEST_COURSE
                    ? Optional.empty()
                    : Optional
                            .of("is longer than " + LONGEST_COURSE + " signs, the longest identifier of a course that "
                                    + "the state takes.");
            case TITLE -> cell.isBlank()
                    ? Optional.of("is empty: the course has no title on record. Import it with courses.csv.")
                    : Optional.empty();
            case SEID -> TEN.matcher(cell).matches()
                    ? Optional.empty()
                    : Optional.of(cell.isEmpty()
                            ? "CRSE0106: no statewide educator identifier is on record. Import it as seid with "
                                    + "courseSections.csv."
                            : "CRSE0106: the statewide educator identifier has not ten digits. Zeros in front belong "
                                    + "to it; it is never padded by guess.");
            case TERM -> cell.isEmpty() ? Optional.of("is empty.") : code(cell);
            default -> cell.isEmpty() ? Optional.empty() : code(cell);
        };
    }

    private static Optional<String> code(String cell) {
        return CODE.matcher(cell).matches()
                ? Optional.empty()
                : Optional.of("'" + cell + "' is no code of the state's: those are one to four capital letters and "
                        + "digits.");
    }
}
