package org.manzanita.health.internal.check;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.manzanita.access.Access;
import org.manzanita.health.internal.Said;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether keys run out soon, by which people and scripts come in. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=keys")
public final class KeysCheck implements HealthCheck {

    static final int SOON = 30;

    private static final int LISTED = 5;
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final Access access;
    private final Clock clock;

    @Activate
    public KeysCheck(@Reference Access access) {
        this(access, Clock.systemUTC());
    }

    KeysCheck(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Result execute() {
        var today = LocalDate.now(clock.withZone(CALIFORNIA));
        int good = 0;
        var soon = new ArrayList<String>();
        for (var key : access.keys().all()) {
            boolean isGood = key.revoked().isEmpty() && !key.until().isBefore(today);
            good += isGood ? 1 : 0;
            if (isGood && key.until().isBefore(today.plusDays(SOON))) {
                soon.add(key.person() + " on " + key.until());
            }
        }
        if (soon.isEmpty()) {
            return Said.well(good == 0
                    ? "There are no keys."
                    : good + " keys open the door, for " + SOON
                            + " days or longer.");
        }
        var listed = String.join(", ", soon.subList(0, Math.min(LISTED, soon.size())));
        return Said.warns(soon.size() + " of " + good + " keys end within " + SOON + " days: " + listed
                + (soon.size() > LISTED ? " and others." : "."),
                "Have a new key made, and add it before: key:add. For all of them: key:list");
    }
}
