package org.manzanita.platform;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What this installation was started with. */
@ProviderType
public interface Features {

    /** The features, in order of name, with the bundles of each as they stand now. */
    List<Feature> installed();
}
