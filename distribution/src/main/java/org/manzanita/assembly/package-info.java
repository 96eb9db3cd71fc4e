/** Puts the distribution together while it is built. Nothing here is shipped. */
package org.manzanita.assembly;
