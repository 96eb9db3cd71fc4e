/** The door, tried with the client that people have. */
package org.manzanita.console.ssh.internal;
