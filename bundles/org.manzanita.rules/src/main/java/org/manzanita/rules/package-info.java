/**
 * What plug-ins implement, and what they answer with: modalities, state rules, district policies, watches and reports;
 * findings, reasons, dated law and words.
 */
@Export
@Version("1.0.0")
package org.manzanita.rules;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
