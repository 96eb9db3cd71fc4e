package org.manzanita.benchmarks;

/**
 * Numbers that look random and depend only on what they are asked for: any pupil of a synthetic year can be made alone,
 * in any order, on any machine, and is always the same.
 *
 * <p>The finalizer of SplitMix64 (Steele, Lea, Flood, 2014), applied to each part in turn.
 */
record Mix(long start) {

    @SuppressWarnings("EnumOrdinal") // The place of a stream is its number; a new one goes to the end.
    long of(Stream stream, long pupil, long item) {
        return mixed(mixed(mixed(start + stream.ordinal()) + pupil) + item);
    }

    /** A whole number from 0 to below the bound. */
    int below(int bound, Stream stream, long pupil, long item) {
        return (int) Long.remainderUnsigned(of(stream, pupil, item), bound);
    }

    /** Whether an event of so many per thousand happens. */
    boolean perMille(int chance, Stream stream, long pupil, long item) {
        return below(1000, stream, pupil, item) < chance;
    }

    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** What the numbers are for, so that one attribute never tells another. */
    enum Stream {
        GRADE, SCHOOL, ENTERS, LEAVES, DILIGENCE, SIGNED, LATE_BY, COURSE_BASED, COURSE, UNCERTIFIED, COURSE_MINUTES,
        NO_PROGRESS, MISSING, UNEVIDENCED, PROJECT, ATTENDS
    }
}
