/** Tests of proofs, and of the commands by which they are set up and given. */
package org.manzanita.identity.internal;
