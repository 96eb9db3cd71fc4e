package org.manzanita.access.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.manzanita.access.Access;
import org.manzanita.access.Accounts;
import org.manzanita.access.Approvals;
import org.manzanita.access.Caller;
import org.manzanita.access.Canaries;
import org.manzanita.access.Emergency;
import org.manzanita.access.Grant;
import org.manzanita.access.Keys;
import org.manzanita.access.Links;
import org.manzanita.access.Matrix;
import org.manzanita.access.People;
import org.manzanita.access.Proofs;
import org.manzanita.access.Right;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.LedgerGuard;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Access by the folder {@code access} of the home, and the guard before the ledger. It decides nothing itself. */
@Component(service = {Access.class, LedgerGuard.class})
public final class AccessComponent implements Access, LedgerGuard {

    private final Access access;
    private final LedgerGuard guard;

    @Activate
    public AccessComponent(BundleContext context) {
        var home = context.getProperty("manzanita.home");
        if (home == null || home.isBlank()) {
            throw new IllegalStateException("It is not said where the list of people is kept. Set the framework"
                    + " property manzanita.home to a folder.");
        }
        this.access = new RoleAccess(Path.of(home).toAbsolutePath().normalize().resolve("access"), Clock.systemUTC());
        this.guard = new RightsBeforeTheLedger(access);
    }

    @Override
    public Matrix matrix() {
        return access.matrix();
    }

    @Override
    public People people() {
        return access.people();
    }

    @Override
    public Optional<Grant> decide(Caller caller, Right right) {
        return access.decide(caller, right);
    }

    @Override
    public Grant demand(Caller caller, Right right) {
        return access.demand(caller, right);
    }

    @Override
    public Keys keys() {
        return access.keys();
    }

    @Override
    public Approvals approvals() {
        return access.approvals();
    }

    @Override
    public Accounts accounts() {
        return access.accounts();
    }

    @Override
    public Links links() {
        return access.links();
    }

    @Override
    public Proofs proofs() {
        return access.proofs();
    }

    @Override
    public Canaries canaries() {
        return access.canaries();
    }

    @Override
    public Emergency emergency() {
        return access.emergency();
    }

    @Override
    public Ledger before(Ledger ledger) {
        return guard.before(ledger);
    }
}
