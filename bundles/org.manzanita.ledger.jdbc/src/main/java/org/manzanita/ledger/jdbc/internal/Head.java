package org.manzanita.ledger.jdbc.internal;

/** Where an LEA's ledger ends: its last entry, its last page, and that page's hash. */
record Head(long entry, long page, String hash) {

    static final Head NONE = new Head(0, 0, Chain.START);
}
