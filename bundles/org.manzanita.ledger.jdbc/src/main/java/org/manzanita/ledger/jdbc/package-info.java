/**  */
package org.manzanita.ledger.jdbc;
