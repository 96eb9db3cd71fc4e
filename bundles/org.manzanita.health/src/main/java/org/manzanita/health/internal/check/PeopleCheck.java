package org.manzanita.health.internal.check;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.manzanita.access.Access;
import org.manzanita.access.Role;
import org.manzanita.health.internal.Said;
import org.manzanita.ledger.Ledger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether people are named, and enough of them that one can approve what another asks for. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=people")
public final class PeopleCheck implements HealthCheck {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final Access access;
    private final Optional<Ledger> ledger;
    private final Clock clock;

    @Activate
    public PeopleCheck(@Reference Access access, @Reference Optional<Ledger> ledger) {
        this(access, ledger, Clock.systemUTC());
    }

    PeopleCheck(Access access, Optional<Ledger> ledger, Clock clock) {
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Result execute() {
        if (access.people().isFresh()) {
            boolean isEmpty = ledger.map(Ledger::leas).filter(leas -> !leas.isEmpty()).isEmpty();
            var says = "Nobody is named, so whoever may write the home folder may do everything.";
            return isEmpty
                    ? Said.well(says + " Nothing is recorded yet.")
                    : Said.warns(says, "Name the first people: access:grant");
        }
        var today = LocalDate.now(clock.withZone(CALIFORNIA));
        long administrators = access.people().all().stream()
                .filter(held -> held.role() == Role.ADMINISTRATOR && held.holdsOn(today)).map(held -> held.person())
                .distinct().count();
        return switch ((int) Math.min(administrators, 2)) {
            case 0 -> Said.fails("Nobody is administrator today, so nobody can be named and no records taken out.",
                    "Whoever may write the home folder moves access/people.tsv aside, names people anew, and says so on"
                            + " paper.");
            case 1 -> Said.warns("There is one administrator, and what takes a second person cannot be done.",
                    "Name another: access:grant NAME administrator");
            default -> Said.well("There are " + administrators + " administrators.");
        };
    }
}
