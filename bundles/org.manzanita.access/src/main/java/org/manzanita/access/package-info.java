/** Who may do what: people, their roles, and the matrix of roles and actions that every door and every service asks. */
@Export
@Version("1.0.0")
package org.manzanita.access;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
