/** ADA by period, ratio, counts, exceptions and claims, as tables and plots: what the reporting doors ask for by name. */
@Export
@Version("1.0.0")
package org.manzanita.reporting;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
