/** The console by SSH: keys alone, off until it is enabled. */
package org.manzanita.console.ssh.internal;
