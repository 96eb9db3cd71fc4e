/** The program folder: the door in and out. */
@Export
@Version("1.0.0")
package org.manzanita.exchange;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
