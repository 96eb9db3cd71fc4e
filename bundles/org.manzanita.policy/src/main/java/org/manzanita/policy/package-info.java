/** District policies as data: reading a policy file, and every fault it has. */
@Export
@Version("1.0.0")
package org.manzanita.policy;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
