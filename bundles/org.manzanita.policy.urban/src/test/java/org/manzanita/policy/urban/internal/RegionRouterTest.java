package org.manzanita.policy.urban.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.manzanita.model.SchoolYear;
import org.manzanita.testing.ExtensionContract;

/** Who acts is held to what every extension owes. */
class RegionRouterTest extends ExtensionContract {

    RegionRouterTest() {
        super(new RegionRouter(), SchoolYear.of("2026-27"), List.of("virtual-academy"), Map.of(),
                Path.of("target", "classes"));
    }
}
