package org.manzanita.exchange.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/** Stretches of one pupil's time, of which no minute counts twice. */
final class CoveredTime {

    /** The end of each stretch, by its beginning; no two of them meet. */
    private final TreeMap<Instant, Instant> stretches = new TreeMap<>();

    /** Adds a stretch, and says how much of it was not covered yet. */
    Duration add(Instant from, Instant until) {
        var begins = from;
        var ends = until;
        var fresh = Duration.between(from, until);
        var before = stretches.floorEntry(from);
        var next = before != null && !before.getValue().isBefore(from) ? before : stretches.ceilingEntry(from);
        while (next != null && !next.getKey().isAfter(ends)) {
            fresh = fresh.minus(shared(next.getKey(), next.getValue(), from, until));
            begins = earlier(begins, next.getKey());
            ends = later(ends, next.getValue());
            stretches.remove(next.getKey());
            next = stretches.ceilingEntry(next.getKey());
        }
        stretches.put(begins, ends);
        return fresh;
    }

    private static Duration shared(Instant from, Instant until, Instant otherFrom, Instant otherUntil) {
        var shared = Duration.between(later(from, otherFrom), earlier(until, otherUntil));
        return shared.isNegative() ? Duration.ZERO : shared;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
