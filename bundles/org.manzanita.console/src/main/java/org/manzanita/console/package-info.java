/** The administrators' commands. */
package org.manzanita.console;
