/** Figures of the running platform, in the OpenMetrics format. */
package org.manzanita.health.internal.metrics;
