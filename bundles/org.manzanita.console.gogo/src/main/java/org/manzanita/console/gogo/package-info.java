/** Gogo as a door to the console: its commands as functions of the Gogo runtime, which evaluates nothing else. */
package org.manzanita.console.gogo;
