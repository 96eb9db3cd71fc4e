/** Which schooldays earned attendance, and why: facts brought through law, modality and policy to findings. */
@Export
@Version("1.0.0")
package org.manzanita.credit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
