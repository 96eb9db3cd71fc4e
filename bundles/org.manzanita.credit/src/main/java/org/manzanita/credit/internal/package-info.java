/** How the credit service reads the ledger and gathers the installed rules. */
package org.manzanita.credit.internal;
