/** Tests of the checks, the log, the figures and the zip for helpers. */
package org.manzanita.health.internal;
