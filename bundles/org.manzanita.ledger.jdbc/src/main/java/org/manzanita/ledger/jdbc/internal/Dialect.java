package org.manzanita.ledger.jdbc.internal;

/** In what the databases differ whose tables are otherwise the same. */
enum Dialect {
    /** Compares texts character by character. */
    H2("", ""),
    /** Would compare texts by the rules of some language, and lets several processes bring the tables up to date. */
    POSTGRESQL(" collate \"C\"", "select pg_advisory_xact_lock(1296125530, 0)");

    private final String exactly;
    private final String alone;

    Dialect(String exactly, String alone) {
        this.exactly = exactly;
        this.alone = alone;
    }

    /** A migration in the words of this database. */
    String translate(String migration) {
        return migration.replace("${exactly}", exactly);
    }

    /** What makes other processes wait until the transaction ends; empty where there are none. */
    String alone() {
        return alone;
    }
}
