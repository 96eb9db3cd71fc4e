package org.manzanita.credit.internal;

import org.osgi.framework.FrameworkUtil;

/** Which rules are the platform's own. The launcher refuses bundles of others under the platform's names. */
final class PlatformRules {

    private PlatformRules() {}

    static boolean isAnothers(Object rule) {
        var bundle = FrameworkUtil.getBundle(rule.getClass());
        return bundle != null && !String.valueOf(bundle.getSymbolicName()).startsWith("org.manzanita.");
    }
}
