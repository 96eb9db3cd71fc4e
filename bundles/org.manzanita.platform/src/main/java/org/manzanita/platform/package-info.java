/** The features of this installation, and its health. */
@Export
@Version("1.0.0")
package org.manzanita.platform;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
