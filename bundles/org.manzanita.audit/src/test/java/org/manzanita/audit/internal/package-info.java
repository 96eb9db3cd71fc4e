/** Tests of the audit's own parts; the steps of the guide are tried by the cases of {@code org.manzanita.testing}. */
package org.manzanita.audit.internal;
