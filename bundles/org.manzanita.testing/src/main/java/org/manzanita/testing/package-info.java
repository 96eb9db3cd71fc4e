/** In-memory ledger, case files and contract tests; for tests only. */
@Export
@Version("1.0.0")
package org.manzanita.testing;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
