package org.manzanita.access.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.manzanita.access.Accounts;
import org.manzanita.access.Caller;
import org.manzanita.access.Links;
import org.manzanita.access.NotAllowedException;
import org.manzanita.access.Proofs;
import org.manzanita.access.Right;
import org.manzanita.access.Tables;

/** The proofs of this process, by person and session. */
final class FreshProofs implements Proofs {

    private record Of(String person, String door, String session) {

        static Of of(Caller caller) {
            return new Of(caller.person(), caller.door(), caller.session());
        }
    }

    private final Accounts accounts;
    private final Links links;
    private final BooleanSupplier isFreshInstallation;
    private final Clock clock;
    private final List<String> actions = Tables.lines("proofs.tsv").stream().skip(1)
            .map(line -> line.split("\t", -1)[0]).toList();
    private final Map<Of, Instant> proved = new ConcurrentHashMap<>();

    FreshProofs(Accounts accounts, Links links, BooleanSupplier isFreshInstallation, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.isFreshInstallation = isFreshInstallation;
        this.clock = clock;
    }

    @Override
    public List<String> actions() {
        return actions;
    }

    @Override
    public void proved(Caller caller) {
        var now = clock.instant();
        proved.values().removeIf(at -> !isFresh(at, now));
        proved.put(Of.of(caller), now);
    }

    @Override
    public boolean isFresh(Caller caller) {
        var at = proved.get(Of.of(caller));
        return at != null && isFresh(at, clock.instant());
    }

    /** A clock that went back makes no proof last longer. */
    private static boolean isFresh(Instant at, Instant now) {
        return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
    }

    @Override
    public void demand(Caller caller, Right right) {
        boolean isReading = right.part().equals("read");
        if (!actions.contains(right.action()) || isReading || isFreshInstallation.getAsBoolean() || isFresh(caller)) {
            return;
        }
        boolean isLinked = links.of(caller.person()).isPresent();
        if (isLinked || accounts.of(caller.person()).isPresent()) {
            throw new NotAllowedException("That takes a proof, not older than " + FRESH.toMinutes()
                    + " minutes and in this session, that it is " + caller.person()
                    + " who asks. To give it: account:prove" + (isLinked ? ", or account:sign-in" : "")
                    + "  Then give the same command again.");
        }
        if (accounts.isRequired()) {
            throw new NotAllowedException("That takes a password and a second factor, and " + caller.person()
                    + " has none yet. To set them up: account:enroll");
        }
    }
}
