package org.manzanita.model;

/** Whole minutes of time value, instruction or a school day; never a fraction, never below zero. */
public record Minutes(int count) implements Comparable<Minutes> {

    public static final Minutes ZERO = new Minutes(0);

    public Minutes {
        if (count < 0) {
            throw new IllegalArgumentException("Minutes are counted from 0; " + count + " is below.");
        }
    }

    public static Minutes of(int count) {
        return count == 0 ? ZERO : new Minutes(count);
    }

    /** @throws ArithmeticException if the sum passes {@link Integer#MAX_VALUE} */
    public Minutes plus(Minutes other) {
        return of(Math.addExact(count, other.count));
    }

    /** What is left of these minutes after the others are taken; zero if nothing is. */
    public Minutes less(Minutes other) {
        return of(Math.max(0, count - other.count));
    }

    public boolean reaches(Minutes needed) {
        return count >= needed.count;
    }

    @Override
    public int compareTo(Minutes other) {
        return Integer.compare(count, other.count);
    }

    @Override
    public String toString() {
        return count + " min";
    }
}
