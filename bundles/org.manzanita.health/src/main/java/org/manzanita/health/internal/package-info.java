/** Runs what checks there are, and gathers what they say. */
package org.manzanita.health.internal;
