/** All that LEAs have recorded, in the order it was recorded. Entries are added, and never changed. */
@Export
@Version("1.0.0")
package org.manzanita.ledger;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
