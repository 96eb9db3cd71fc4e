package org.manzanita.health.internal.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.manzanita.access.Journal;
import org.manzanita.health.internal.Said;
import org.manzanita.ledger.Ledger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How old the last copy of the ledgers is, by the record of commands. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=backups")
public final class BackupsCheck implements HealthCheck {

    static final Duration USUAL = Duration.ofDays(8);
    static final Duration TOO_OLD = Duration.ofDays(31);

    private static final String TO_DO = "Copy the ledgers every day or week, to another machine in the end:"
            + " ledger:backup FILE. Copies that are made by other means are not seen here.";

    private final Journal journal;
    private final Optional<Ledger> ledger;
    private final Clock clock;

    @Activate
    public BackupsCheck(@Reference Journal journal, @Reference Optional<Ledger> ledger) {
        this(journal, ledger, Clock.systemUTC());
    }

    BackupsCheck(Journal journal, Optional<Ledger> ledger, Clock clock) {
        this.journal = journal;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Result execute() {
        if (ledger.map(Ledger::leas).filter(leas -> !leas.isEmpty()).isEmpty()) {
            return Said.well("There is nothing to copy yet.");
        }
        var last = journal.lines().stream().filter(BackupsCheck::isBackup).map(Journal.Line::at)
                .max(Instant::compareTo);
        if (last.isEmpty()) {
            return Said.warns("The ledgers were never copied.", TO_DO);
        }
        var age = Duration.between(last.get(), clock.instant());
        var says = "The ledgers were last copied " + age.toDays() + " days ago, on " + last.get() + ".";
        return age.compareTo(TOO_OLD) > 0
                ? Said.fails(says, TO_DO)
                : age.compareTo(USUAL) > 0 ? Said.warns(says, TO_DO) : Said.well(says);
    }

    private static boolean isBackup(Journal.Line line) {
        return line.kind() == Journal.Kind.OUTCOME && line.exitCode() == 0
                && line.command().startsWith("ledger:backup ");
    }
}
