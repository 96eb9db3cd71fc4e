/** Hand-worked examples of each report. */
package org.manzanita.reporting.internal;
