package org.manzanita.access.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.manzanita.access.NotAllowedException;
import org.manzanita.access.People;
import org.manzanita.access.Proofs;
import org.manzanita.access.Right;
import org.manzanita.access.Role;

/** Decides by the matrix and by the roles that someone holds today. */
public final class RoleAccess implements Access {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    /** To look at what was done takes nobody else. */
    private static final String READ = "read";
    private static final String GRANT = "people.grant";

    private final Matrix matrix = Matrix.standard();
    private final People people;
    private final Keys keys;
    private final Clock clock;
    private final Approvals approvals;
    private final Accounts accounts;
    private final Links links;
    private final Proofs proofs;
    private final Canaries canaries;
    private final Emergency emergency;

    /** @param folder where the list of people and the requests for a second person are kept */
    public RoleAccess(Path folder, Clock clock) {
        this.people = new PeopleFile(folder);
        this.keys = new KeyFile(folder, clock);
        this.clock = clock;
        this.approvals = new RequestList(this, folder, clock);
        this.accounts = new AccountFile(folder);
        this.links = new LinkFile(folder);
        this.canaries = new CanaryFile(folder);
        this.emergency = new EmergencyFile(folder);
        this.proofs = new FreshProofs(accounts, links, people::isFresh, clock);
    }

    @Override
    public Matrix matrix() {
        return matrix;
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public Keys keys() {
        return keys;
    }

    @Override
    public Approvals approvals() {
        return approvals;
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Links links() {
        return links;
    }

    @Override
    public Proofs proofs() {
        return proofs;
    }

    @Override
    public Canaries canaries() {
        return canaries;
    }

    @Override
    public Emergency emergency() {
        return emergency;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(CALIFORNIA));
    }

    @Override
    public Optional<Grant> decide(Caller caller, Right right) {
        var person = caller.person();
        // Asked first, so that an action that is not in the matrix is a fault in a fresh installation, too.
        var permitted = matrix.permitted(right);
        if (people.isFresh()) {
            // Whoever comes from elsewhere cannot write the home folder, so nothing is his before he is named.
            return caller.isRemote() ? Optional.empty() : Optional.of(Grant.UNLIMITED);
        }
        var held = new ArrayList<Grant.Held>();
        for (var appointment : people.of(person, today())) {
            boolean counts = caller.roles().isEmpty() || caller.roles().contains(appointment.role());
            if (counts && permitted.contains(appointment.role())) {
                held.add(new Grant.Held(appointment, matrix.cell(right.action(), appointment.role())));
            }
        }
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(new Grant(held, !right.part().equals(READ)
                        && held.stream().allMatch(each -> each.cell().second())
                        && !(right.action().equals(GRANT) && isAlone(person, permitted))));
    }

    /** Whether nobody else could approve: the first administrator has to name the second one alone. */
    private boolean isAlone(String person, List<Role> permitted) {
        return people.all().stream().noneMatch(held -> permitted.contains(held.role()) && held.holdsOn(today())
                && !held.person().equals(person));
    }

    @Override
    public Grant demand(Caller caller, Right right) {
        var person = caller.person();
        return decide(caller, right).orElseThrow(() -> new NotAllowedException("Only "
                + matrix.permitted(right).stream().map(Role::title).collect(Collectors.joining(", "))
                + " may " + matrix.words(right.action()) + (right.part().isEmpty() ? "" : " (" + right.part() + ")")
                + ". " + person + " is "
                + Optional.of(people.of(person, today()).stream().map(held -> held.role())
                        .filter(role -> caller.roles().isEmpty() || caller.roles().contains(role)).map(Role::title)
                        .distinct()
                        .collect(Collectors.joining(", "))).filter(titles -> !titles.isEmpty())
                        .orElse("named in no role")
                + "."));
    }
}
