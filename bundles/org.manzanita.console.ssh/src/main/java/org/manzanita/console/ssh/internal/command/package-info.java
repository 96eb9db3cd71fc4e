/** The commands that look after the door and its keys. */
package org.manzanita.console.ssh.internal.command;
