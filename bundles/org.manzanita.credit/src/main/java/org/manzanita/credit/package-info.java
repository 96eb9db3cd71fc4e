/**
 * Which schooldays earned attendance, and why: facts brought through law, modality and policy to findings. Here plug-ins
 * are asked so that none can harm, those that read files of other systems too.
 */
@Export
@Version("1.0.0")
package org.manzanita.credit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
