/** How the steps of the programme are read, run and told. */
package org.manzanita.audit.internal;
