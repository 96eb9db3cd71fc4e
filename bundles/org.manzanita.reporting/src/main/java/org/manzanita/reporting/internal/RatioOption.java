package org.manzanita.reporting.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** EC 51745.6(a): a limit of pupils to teachers that an LEA may choose, where the law of the year permits it. */
enum RatioOption {
    /** A: the ratio of the LEA's own other programs. */
    OWN_PROGRAMS("A", "ownPrograms", "own other programs"),
    /** B: the prior-year ratio of the largest high school or unified district of the county. */
    COUNTY_COMPARATOR("B", "countyComparator", "county comparator"),
    /** C: a fixed number of pupils to one teacher. */
    FIXED("C", "fixed", "fixed by statute"),
    /** D: a ratio that was negotiated. */
    BARGAINED("D", "bargained", "bargained");

    private final String letter;
    private final String word;
    private final String label;

    RatioOption(String letter, String word, String label) {
        this.letter = letter;
        this.word = word;
        this.label = label;
    }

    /** The word by which law rows and the setting {@code ratioOption} know it. */
    String word() {
        return word;
    }

    /** Its letter in the statute. */
    String letter() {
        return letter;
    }

    String label() {
        return letter + " " + label;
    }

    /** By its word, or by its letter in the statute. */
    static Optional<RatioOption> of(String word) {
        return Arrays.stream(values())
                .filter(option -> option.word.equals(word) || option.letter.equals(word)).findFirst();
    }

    static String words() {
        return List.of(values()).stream().map(RatioOption::word).collect(Collectors.joining(", "));
    }
}
