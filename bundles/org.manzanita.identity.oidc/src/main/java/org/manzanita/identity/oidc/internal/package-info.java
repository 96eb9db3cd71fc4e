/** Signing in with an account of a district's own directory, as a proof of who one is. */
package org.manzanita.identity.oidc.internal;
