/** From words that someone typed to a command, and from its answer to an exit code. */
package org.manzanita.console.internal;
