package org.manzanita.exchange.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manzanita.exchange.FaultCode;
import org.manzanita.exchange.internal.RosterTable.RosterRow;
import org.manzanita.model.PupilId;
import org.manzanita.model.RightsBasis;
import org.manzanita.model.RightsHolder;

/**
 * Takes from a roster who it says is a pupil's parent or guardian. They hold no rights by that: each is recorded as
 * somebody whom nobody has verified, and who is on record already, verified or not, stays as they are.
 */
final class RosterGuardians {

    /** The others of family hold rights by an affidavit or a court alone, of which a roster says nothing. */
    private static final Map<String, RightsBasis> TAKEN = Map.of("parent", RightsBasis.PARENT, "guardian",
            RightsBasis.GUARDIAN);
    private static final Set<String> FAMILY = Set.of("parent", "guardian", "relative");

    private final RosterPeople people;
    private final RosterRecord record;
    private final Incoming incoming;
    private final Faults faults;
    private final Map<String, String> roleOf = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private int unverified;

    RosterGuardians(RosterPeople people, RosterRecord record, Incoming incoming, Faults faults) {
        this.people = people;
        this.record = record;
        this.incoming = incoming;
        this.faults = faults;
    }

    /** Takes note of a user's role; whether it is one of family. */
    boolean isFamily(String userId, String role) {
        if (FAMILY.contains(role)) {
            roleOf.merge(userId, role, (one, other) -> TAKEN.containsKey(one) ? one : other);
            return true;
        }
        return false;
    }

    /** Takes whom the row of a student names, when the roles of all users are known. */
    void agents(RosterRow student) {
        for (var agent : student.list("agentSourcedIds")) {
            take(student, student.cell("sourcedId"), agent, roleOf.getOrDefault(agent, ""), "agentSourcedIds");
        }
    }

    /** Takes the one whom a row of School Data Sync relates to a student. */
    void relationship(RosterRow row) {
        var holder = row.cell("relationshipUserSourcedId");
        var role = row.cell("relationshipRole");
        roleOf.putIfAbsent(holder, role);
        take(row, row.cell("userSourcedId"), holder, role, "relationshipUserSourcedId");
    }

    private void take(RosterRow row, String userId, String holderId, String role, String column) {
        var basis = TAKEN.get(role);
        var pupil = people.identifier(userId).filter(this::isPupil);
        if (basis == null || pupil.isEmpty() || row.isDeleted()) {
            return;
        }
        var holder = people.identifier(holderId).orElse(holderId);
        var flaw = Optional.ofNullable(CellForm.ID.flaw(holder));
        if (flaw.isPresent()) {
            faults.add(row.file(), row.line(), row.place(column), flaw.get().code(), column + ": " + flaw.get().says());
            return;
        }
        named.add(holderId);
        var id = new PupilId(pupil.get());
        var fact = RightsHolder.unverified(id, holder, basis);
        var guide = TableGuide.of("rightsHolders");
        if (!record.hasHolder(id, holder) && incoming.find(guide, guide.keyOf(guide.write(fact))) == null) {
            incoming.add(guide, new Row(fact, row.line(), row.file()));
            unverified++;
        }
    }

    private boolean isPupil(String pupil) {
        return incoming.find(TableGuide.of("pupils"), pupil) != null || record.pupil(pupil).isPresent();
    }

    void tell() {
        if (unverified > 0) {
            faults.add("users.csv", 0, 0, FaultCode.NOT_TAKEN, unverified + " times somebody is named as a pupil's "
                    + "parent or guardian. They hold no rights until a person verifies it: rights:list, rights:verify.");
        }
        long others = roleOf.entrySet().stream()
                .filter(one -> FAMILY.contains(one.getValue()) && !named.contains(one.getKey())).count();
        if (others > 0) {
            faults.add("users.csv", 0, 0, FaultCode.NOT_TAKEN, others + " of family are not taken: no pupil of the set "
                    + "names them as parent or guardian.");
        }
    }
}
