/** The log in the home folder, and its levels. */
package org.manzanita.health.internal.log;
