package org.manzanita.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.manzanita.access.Journal;
import org.manzanita.access.Journal.Kind;
import org.manzanita.access.Journal.Line;

/**
 * Whether the clock can be trusted: it has not jumped since this process began, by the time that the machine itself counts, and
 * is not behind what is on record. How far it is from the true time nobody here can tell.
 */
final class Timekeeping {

    /** Servers that are set by others differ by less, and so much is let pass. */
    static final Duration SLACK = Duration.ofMinutes(5);

    private final Clock clock;
    private final LongSupplier ticks;
    private final Instant begun;
    private final long begunAt;
    private Optional<Instant> newest = Optional.empty();
    private boolean isRead;

    /** @param ticks counts nanoseconds, whatever the clock is set to */
    Timekeeping(Clock clock, LongSupplier ticks) {
        this.clock = clock;
        this.ticks = ticks;
        this.begun = clock.instant();
        this.begunAt = ticks.getAsLong();
    }

    /** Why the clock cannot be trusted; empty if nothing speaks against it. */
    Optional<String> doubt(Supplier<List<Line>> lines) {
        var now = clock.instant();
        var jumped = Duration.between(begun.plusNanos(ticks.getAsLong() - begunAt), now);
        if (jumped.abs().compareTo(SLACK) > 0) {
            return Optional.of("The clock says " + now + ", and was set " + told(jumped.abs())
                    + (jumped.isNegative() ? " back" : " forward") + " since this program began.");
        }
        if (!isRead || isAhead(now)) {
            read(lines.get());
        }
        return isAhead(now)
                ? Optional.of("The clock says " + now + ", and a command was put on record at " + newest.orElseThrow()
                        + ".")
                : Optional.empty();
    }

    /** Takes note of what is on record when this process begins; what it puts there itself is not ahead of its own clock. */
    void read(List<Line> lines) {
        newest = newest(lines);
        isRead = true;
    }

    private boolean isAhead(Instant now) {
        return newest.filter(at -> at.isAfter(now.plus(SLACK))).isPresent();
    }

    /** The latest time on record, leaving out what is older than the last word of two persons that the clock is right. */
    private static Optional<Instant> newest(List<Line> lines) {
        var latest = Optional.<Instant>empty();
        var accepting = new HashSet<Long>();
        for (var line : lines) {
            if (line.kind() == Kind.INTENT && line.changes()
                    && line.command().split(" ", -1)[0].equals(Journal.ACCEPT_TIME)) {
                accepting.add(line.number());
            } else if (line.kind() == Kind.OUTCOME && line.exitCode() == 0 && accepting.contains(line.of())) {
                latest = Optional.empty();
            }
            if (latest.isEmpty() || line.at().isAfter(latest.get())) {
                latest = Optional.of(line.at());
            }
        }
        return latest;
    }

    private static String told(Duration time) {
        return time.toDays() > 1
                ? time.toDays() + " days"
                : time.toHours() > 1 ? time.toHours() + " hours" : time.toMinutes() + " minutes";
    }
}
