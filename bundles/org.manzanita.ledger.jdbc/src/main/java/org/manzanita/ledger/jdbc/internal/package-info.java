/** The ledger in a database, forced to disk before it answers: pages of entries, one committer, a chain of hashes. */
package org.manzanita.ledger.jdbc.internal;
