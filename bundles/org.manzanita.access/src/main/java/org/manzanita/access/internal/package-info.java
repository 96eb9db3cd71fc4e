/** How rights are decided, and how the ledger keeps to them. */
package org.manzanita.access.internal;
