package org.manzanita.access;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The one place that says who may do what. Every door asks it before a command, and the ledger keeps to its answer. */
@ProviderType
public interface Access {

    Matrix matrix();

    People people();

    /** The keys by which people come in from elsewhere. */
    Keys keys();

    /**
     * Whether someone at a door has a right: of the roles that he holds, those alone count that the door lets him use.
     *
     * @return how far it reaches; empty if he has it not
     * @throws IllegalArgumentException if the matrix has no such action
     */
    Optional<Grant> decide(Caller caller, Right right);

    /**
     * The same, for a door.
     *
     * @throws NotAllowedException if he has it not there
     */
    Grant demand(Caller caller, Right right);

    /** What waits for a second person, and what a second person has approved. */
    Approvals approvals();

    /** By what people prove anew who they are. */
    Accounts accounts();

    /** Which accounts of a district's own directory are theirs. */
    Links links();

    /** Who did so a moment ago. */
    Proofs proofs();

    /** The pupils who do not exist, and give away who looks for them. */
    Canaries canaries();

    /** The sealed way in. */
    Emergency emergency();
}
