package org.manzanita.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A grade level, from transitional kindergarten to grade 12 and adult. */
public enum Grade implements Labelled {
    TK("TK"), KINDERGARTEN("K"), GRADE_1("1"), GRADE_2("2"), GRADE_3("3"), GRADE_4("4"), GRADE_5("5"), GRADE_6("6"),
    GRADE_7("7"), GRADE_8("8"), GRADE_9("9"), GRADE_10("10"), GRADE_11("11"), GRADE_12("12"), ADULT("AD");

    private static final Map<String, Grade> BY_LABEL = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(Grade::label, grade -> grade));

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    /** As clerks write it: {@code TK}, {@code K}, {@code 1} to {@code 12}, {@code AD}. */
    @Override
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException if no grade has that label */
    public static Grade of(String label) {
        return labelled(label).orElseThrow(() -> new IllegalArgumentException("'" + label
                + "' is no grade. The grades are "
                + Arrays.stream(values()).map(Grade::label).collect(Collectors.joining(", ")) + "."));
    }

    /** The grade that clerks write so; empty if it is another word. */
    public static Optional<Grade> labelled(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }

    public boolean isBetween(Grade lowest, Grade highest) {
        return compareTo(lowest) >= 0 && compareTo(highest) <= 0;
    }

    /** The span in which the grade's attendance is reported (attendance-accounting rule ATT-18). */
    public GradeSpan span() {
        return compareTo(GRADE_3) <= 0
                ? GradeSpan.TK_3
                : compareTo(GRADE_6) <= 0
                        ? GradeSpan.GRADES_4_6
                        : compareTo(GRADE_8) <= 0 ? GradeSpan.GRADES_7_8 : GradeSpan.GRADES_9_12;
    }

    @Override
    public String toString() {
        return label;
    }
}
