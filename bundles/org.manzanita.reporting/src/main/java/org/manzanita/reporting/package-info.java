/** ADA by period, ratio, counts, exceptions and claims, as tables and plots. */
package org.manzanita.reporting;
