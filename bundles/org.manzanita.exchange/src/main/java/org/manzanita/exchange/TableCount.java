package org.manzanita.exchange;

/**
 * What an import found in one table.
 *
 * @param added rows of which the ledger knew nothing
 * @param unchanged rows that the ledger already says
 * @param corrected rows that the ledger said otherwise
 */
public record TableCount(String table, int added, int unchanged, int corrected) {}
