package org.manzanita.model;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;

/** A school year, 1 July to 30 June (EC 37200), written like {@code 2026-27}. */
public record SchoolYear(int starts) implements Comparable<SchoolYear> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})");

    public SchoolYear {
        if (starts < 1900 || starts > 2999) {
            throw new IllegalArgumentException("No school year starts in " + starts + ".");
        }
    }

    /** @throws IllegalArgumentException if the text is not two successive years in the form {@code 2026-27} */
    public static SchoolYear of(String text) {
        var matcher = FORM.matcher(text);
        if (matcher.matches()) {
            int starts = Integer.parseInt(matcher.group(1));
            if ((starts + 1) % 100 == Integer.parseInt(matcher.group(2))) {
                return new SchoolYear(starts);
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no school year. Write it like 2026-27.");
    }

    public static SchoolYear containing(LocalDate day) {
        return new SchoolYear(day.getMonth().getValue() >= Month.JULY.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(starts, Month.JULY, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(starts + 1, Month.JUNE, 30);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    public SchoolYear previous() {
        return new SchoolYear(starts - 1);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(starts, other.starts);
    }

    @Override
    public String toString() {
        int ends = (starts + 1) % 100;
        return starts + (ends < 10 ? "-0" : "-") + ends;
    }
}
