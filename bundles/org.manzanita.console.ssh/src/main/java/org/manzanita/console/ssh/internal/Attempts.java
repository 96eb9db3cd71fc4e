package org.manzanita.console.ssh.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts, for each address, the connections of the last minute on which nobody has shown a good key. Those who have one
 * are not counted, since a whole district office may come from one address.
 */
final class Attempts {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Beyond so many addresses the oldest are forgotten: the list is no memory for strangers to fill. */
    private static final int ADDRESSES = 10_000;

    private final int most;
    private final Clock clock;
    private final Map<String, Deque<Instant>> begun = new HashMap<>();

    Attempts(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Notes a connection; whether it may stand. */
    synchronized boolean begins(String address) {
        var now = clock.instant();
        begun.values().forEach(times -> times.removeIf(time -> time.isBefore(now.minus(MINUTE))));
        begun.values().removeIf(Deque::isEmpty);
        if (begun.size() >= ADDRESSES && !begun.containsKey(address)) {
            return false;
        }
        var times = begun.computeIfAbsent(address, unused -> new ArrayDeque<>());
        if (times.size() >= most) {
            return false;
        }
        times.add(now);
        return true;
    }

    /** Takes one back, for a good key was shown. */
    synchronized void succeeded(String address) {
        var times = begun.get(address);
        if (times != null) {
            times.pollLast();
        }
    }
}
