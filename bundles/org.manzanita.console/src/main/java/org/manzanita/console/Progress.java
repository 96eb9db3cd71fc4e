package org.manzanita.console;

import org.osgi.annotation.versioning.ProviderType;

/** Where a command tells how far it has come. It is shown beside the results, and never among them. */
@FunctionalInterface
@ProviderType
public interface Progress {

    void say(String line);
}
