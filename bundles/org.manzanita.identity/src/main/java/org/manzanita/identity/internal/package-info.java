/** Proofs of who someone is, and the commands by which they are set up and given. */
package org.manzanita.identity.internal;
