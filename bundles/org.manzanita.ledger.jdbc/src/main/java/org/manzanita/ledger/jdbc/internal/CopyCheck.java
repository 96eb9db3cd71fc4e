package org.manzanita.ledger.jdbc.internal;

import java.io.IOException;
import org.manzanita.model.LeaId;

/** Holds the pages of a copy against their chain of hashes, while they are written or read. */
final class CopyCheck {

    private final LeaId lea;
    private final Head head;
    private final Chain chain = new Chain();
    private String hash = Chain.START;
    private long number;

    CopyCheck(LeaId lea, Head head) {
        this.lea = lea;
        this.head = head;
    }

    LeaId lea() {
        return lea;
    }

    Head head() {
        return head;
    }

    /** The number of the last page so far. */
    long number() {
        return number;
    }

    /** @throws IOException if the page does not follow the one before it */
    void add(Page page) throws IOException {
        hash = chain.hash(hash, lea, page);
        number++;
        if (page.number() != number || !page.hash().equals(hash)) {
            throw new IOException("page " + page.number() + " of " + lea + ", from entry #" + page.first()
                    + ", is not as it was recorded; verify the ledger that it comes from");
        }
    }

    /** @throws IOException if pages are missing */
    void end() throws IOException {
        if (number != head.page() || !hash.equals(head.hash())) {
            throw new IOException("the ledger of " + lea + " ends at page " + head.page() + ", and of the copy's pages "
                    + number + " are there; verify the ledger that it comes from");
        }
    }
}
