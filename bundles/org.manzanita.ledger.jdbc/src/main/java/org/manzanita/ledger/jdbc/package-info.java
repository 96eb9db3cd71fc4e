/** The ledger in a database, forced to disk before it answers. */
package org.manzanita.ledger.jdbc;
