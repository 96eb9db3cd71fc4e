package org.manzanita.credit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Some days of the calendar, one bit each, so that those which two sets have in common are counted without a look at any
 * one of them: attendance of a hundred thousand pupils is added up so.
 */
public final class DaySet {

    private static final int BITS = Long.SIZE;

    public static final DaySet NONE = new DaySet(0, new long[0]);

    /** The place of the first word among all that begin on 1 January 1970. */
    private final int from;
    /** Neither the first nor the last is 0, so that equal sets have equal words. */
    private final long[] words;

    private DaySet(int from, long[] words) {
        this.from = from;
        this.words = words;
    }

    public static DaySet of(Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return NONE;
        }
        var numbers = days.stream().mapToLong(LocalDate::toEpochDay).sorted().toArray();
        int from = wordOf(numbers[0]);
        var words = new long[wordOf(numbers[numbers.length - 1]) - from + 1];
        for (long number : numbers) {
            words[wordOf(number) - from] |= 1L << number;
        }
        return new DaySet(from, words);
    }

    /** Every day from the first to the last, both counted; none if the last is before the first. */
    public static DaySet between(LocalDate first, LocalDate last) {
        return first.isAfter(last) ? NONE : of(first.datesUntil(last.plusDays(1)).toList());
    }

    /**
     * The set that {@link #words} and {@link #from} were asked of.
     *
     * @throws IllegalArgumentException if no set has these words
     */
    public static DaySet of(int from, long[] words) {
        if (words.length == 0) {
            return NONE;
        }
        if (words[0] == 0 || words[words.length - 1] == 0) {
            throw new IllegalArgumentException("A set of days begins and ends with a day.");
        }
        return new DaySet(from, words.clone());
    }

    private static int wordOf(long number) {
        return Math.toIntExact(Math.floorDiv(number, BITS));
    }

    /** The place of the first 64 days, counted from those that begin on 1 January 1970. */
    public int from() {
        return from;
    }

    /** The days, 64 in a word, the first of them in its lowest bit. */
    public long[] words() {
        return words.clone();
    }

    private long word(int place) {
        int at = place - from;
        return at < 0 || at >= words.length ? 0 : words[at];
    }

    public boolean isEmpty() {
        return words.length == 0;
    }

    public boolean contains(LocalDate day) {
        long number = day.toEpochDay();
        return (word(wordOf(number)) >>> number & 1) != 0;
    }

    /** How many days there are. */
    public int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** How many days the two have in common. */
    public int sizeIn(DaySet other) {
        int size = 0;
        for (int i = 0; i < words.length; i++) {
            size += Long.bitCount(words[i] & other.word(from + i));
        }
        return size;
    }

    /** The days that the two have in common. */
    public DaySet in(DaySet other) {
        return trimmed(from,
                IntStream.range(0, words.length).mapToLong(i -> words[i] & other.word(from + i)).toArray());
    }

    /** The days of this set that the other does not have. */
    public DaySet without(DaySet other) {
        return trimmed(from,
                IntStream.range(0, words.length).mapToLong(i -> words[i] & ~other.word(from + i)).toArray());
    }

    /** The days of the one and of the other. */
    public DaySet and(DaySet other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        int first = Math.min(from, other.from);
        int after = Math.max(from + words.length, other.from + other.words.length);
        return trimmed(first, IntStream.range(first, after).mapToLong(i -> word(i) | other.word(i)).toArray());
    }

    private static DaySet trimmed(int from, long[] words) {
        int first = 0;
        int after = words.length;
        while (first < after && words[first] == 0) {
            first++;
        }
        while (first < after && words[after - 1] == 0) {
            after--;
        }
        return first == after ? NONE : new DaySet(from + first, Arrays.copyOfRange(words, first, after));
    }

    /** @throws NoSuchElementException if there is no day */
    public LocalDate first() {
        if (isEmpty()) {
            throw new NoSuchElementException("There is no day.");
        }
        return day(0, Long.numberOfTrailingZeros(words[0]));
    }

    /** @throws NoSuchElementException if there is no day */
    public LocalDate last() {
        if (isEmpty()) {
            throw new NoSuchElementException("There is no day.");
        }
        return day(words.length - 1, BITS - 1 - Long.numberOfLeadingZeros(words[words.length - 1]));
    }

    private LocalDate day(int word, long bit) {
        return LocalDate.ofEpochDay((long) (from + word) * BITS + bit);
    }

    /** The days in their order. */
    public List<LocalDate> days() {
        return IntStream.range(0, words.length).boxed()
                .flatMap(i -> LongStream.range(0, BITS).filter(bit -> (words[i] >>> bit & 1) != 0)
                        .mapToObj(bit -> day(i, bit)))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DaySet set && from == set.from && Arrays.equals(words, set.words);
    }

    @Override
    public int hashCode() {
        return 31 * from + Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return days().toString();
    }
}
