package org.manzanita.watch;

import org.manzanita.rules.LawSource;
import org.manzanita.rules.LawTables;
import org.osgi.service.component.annotations.Component;

/** The reason code that notices give. What they turn on is law that other bundles bring. */
@Component(service = LawSource.class)
public final class WatchLaw extends LawTables {

    public WatchLaw() {
        super(WatchLaw.class);
    }
}
