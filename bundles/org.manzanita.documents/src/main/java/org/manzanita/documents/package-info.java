/** Agreements, notices and reports as papers: what can be made, in which languages, and the making of it. */
@Export
@Version("1.0.0")
package org.manzanita.documents;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
