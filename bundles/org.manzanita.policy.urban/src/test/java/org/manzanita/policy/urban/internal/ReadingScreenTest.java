package org.manzanita.policy.urban.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.manzanita.model.SchoolYear;
import org.manzanita.testing.ExtensionContract;

/** The fact that code works out is held to what every one owes. */
class ReadingScreenTest extends ExtensionContract {

    ReadingScreenTest() {
        super(new ReadingScreen(), SchoolYear.of("2026-27"), List.of("city-school"), Map.of(),
                Path.of("target", "classes"));
    }
}
