/** What a command of the console is, and what it answers with; plug-ins bring commands of their own. */
@Export
@Version("1.0.0")
package org.manzanita.console;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
