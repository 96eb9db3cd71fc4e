package org.manzanita.ledger;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Stands before every ledger that is published, so that who reads or records is asked for his rights in one place,
 * through whichever door he came.
 */
@ConsumerType
@FunctionalInterface
public interface LedgerGuard {

    /** The ledger as those who ask through this guard see it. */
    Ledger before(Ledger ledger);
}
