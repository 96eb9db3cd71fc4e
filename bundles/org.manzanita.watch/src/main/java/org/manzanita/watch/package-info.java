/** Duties over spans of findings: re-engagement, day 16, deadlines, work products. */
package org.manzanita.watch;
