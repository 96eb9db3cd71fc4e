/** Facts about Independent Study as someone recorded them, and the values they are made of. Decides nothing. */
@Export
@Version("1.0.0")
package org.manzanita.model;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
