package org.manzanita.ledger.jdbc.internal;

import org.manzanita.ledger.PersonName;
import org.manzanita.ledger.RedactedName;
import org.manzanita.model.LeaId;

/** What a copy of ledgers consists of: each LEA, and after it what is the LEA's. */
sealed interface CopyRecord {

    /** The ledger of this LEA follows. */
    record OfLea(LeaId lea, Head head) implements CopyRecord {}

    record OfPage(Page page) implements CopyRecord {}

    record OfName(PersonName name) implements CopyRecord {}

    record OfRedaction(RedactedName redacted) implements CopyRecord {}
}
