/** In-memory ledger, case files and contract tests; for tests only. */
package org.manzanita.testing;
