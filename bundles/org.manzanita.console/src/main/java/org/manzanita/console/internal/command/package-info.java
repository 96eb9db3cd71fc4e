/** The console's own commands, one class each. */
package org.manzanita.console.internal.command;
