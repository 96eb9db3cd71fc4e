package org.manzanita.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it is set, for every thread and in every zone that was made of it. */
public final class SettableClock extends Clock {

    private final ZoneId zone;
    private final Hand hand;

    /** Where the clock stands, in all its zones. */
    private static final class Hand {

        private volatile Instant now;

        Hand(Instant now) {
            this.now = now;
        }
    }

    /** A clock in universal time. */
    public SettableClock(Instant now) {
        this(ZoneOffset.UTC, new Hand(now));
    }

    private SettableClock(ZoneId zone, Hand hand) {
        this.zone = zone;
        this.hand = hand;
    }

    public void set(Instant to) {
        hand.now = to;
    }

    public void passes(Duration time) {
        set(hand.now.plus(time));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(other, hand);
    }

    @Override
    public Instant instant() {
        return hand.now;
    }
}
