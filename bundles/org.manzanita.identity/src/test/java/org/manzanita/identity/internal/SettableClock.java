package org.manzanita.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it is set. */
final class SettableClock extends Clock {

    private final ZoneId zone;
    private final Instant[] now;

    public SettableClock(Instant now) {
        this(ZoneOffset.UTC, new Instant[]{now});
    }

    private SettableClock(ZoneId zone, Instant... now) {
        this.zone = zone;
        this.now = now;
    }

    public void set(Instant to) {
        now[0] = to;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(other, now);
    }

    @Override
    public Instant instant() {
        return now[0];
    }
}
