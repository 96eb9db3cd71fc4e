/** How a program folder is read, checked, held against the ledger, and written. */
package org.manzanita.exchange.internal;
