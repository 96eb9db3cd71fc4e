/** What a feature is, what may be let in, and the folder that holds what was. */
@Export
@Version("1.0.0")
package org.manzanita.feature;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
