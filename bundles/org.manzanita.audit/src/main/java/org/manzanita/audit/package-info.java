/** The state audit guide as a programme that runs: steps by fiscal year, exceptions, samples, packets and comparisons. */
@Export
@Version("1.0.0")
package org.manzanita.audit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
