/** How signing in is tested: against a provider of others that the tests start, and against one that lies. */
package org.manzanita.identity.oidc.internal;
