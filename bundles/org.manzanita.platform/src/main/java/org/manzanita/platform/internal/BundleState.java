package org.manzanita.platform.internal;

import org.manzanita.feature.FeatureBundle;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;

/** The state of a bundle, in a word. */
final class BundleState {

    private BundleState() {}

    static String of(Bundle bundle) {
        return String.valueOf(bundle.getLocation()).startsWith(FeatureBundle.APART)
                ? "apart"
                : here(bundle);
    }

    private static String here(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> Ailments.of(bundle).isEmpty() ? "active" : "faulty";
            case Bundle.STARTING -> "starting";
            case Bundle.STOPPING -> "stopping";
            case Bundle.RESOLVED -> isFragment(bundle) ? "active" : "resolved";
            case Bundle.INSTALLED -> "installed";
            default -> "uninstalled";
        };
    }

    /** Fragments are never started; they work as soon as they are attached. */
    private static boolean isFragment(Bundle bundle) {
        var revision = bundle.adapt(BundleRevision.class);
        return revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }
}
