package org.manzanita.health.internal.check;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.manzanita.access.Journal;
import org.manzanita.health.internal.Said;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the clock can be right: it has not jumped, and is not behind what is on record, nor before this program was made. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=clock")
public final class ClockCheck implements HealthCheck {

    /** No release is older. */
    private static final Instant MADE = Instant.parse("2026-07-01T00:00:00Z");

    private static final String TO_DO = "Set the clock by a time server, and keep it so: deadlines, locks and the days"
            + " of signatures hang on it. Then start the program again. If it is right, and was wrong before: "
            + Journal.ACCEPT_TIME;

    private final Journal journal;
    private final Clock clock;

    @Activate
    public ClockCheck(@Reference Journal journal) {
        this(journal, Clock.systemUTC());
    }

    ClockCheck(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Result execute() {
        var now = clock.instant();
        if (now.isBefore(MADE)) {
            return Said.fails("The clock says " + now + ", which is before this program was made.", TO_DO);
        }
        var doubt = journal.doubt();
        if (doubt.isPresent()) {
            return Said.fails(doubt.get(), TO_DO);
        }
        return Said.well("It is " + now.atZone(ZoneId.of("America/Los_Angeles")).toLocalDateTime().withNano(0)
                + " in California, and nothing on record is later.");
    }
}
