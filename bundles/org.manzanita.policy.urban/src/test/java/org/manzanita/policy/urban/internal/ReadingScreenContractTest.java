package org.manzanita.policy.urban.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.manzanita.model.SchoolYear;
import org.manzanita.testing.PolicyContract;

/** The one extension that decides is held to what every policy in code owes. */
class ReadingScreenContractTest extends PolicyContract {

    ReadingScreenContractTest() {
        super(new ReadingScreen(), new MetropolisCodes(), SchoolYear.of("2026-27"),
                List.of("city-school", "virtual-academy"), Map.of("draftPolicy", "metropolis-usd 2026.1"),
                Path.of("target", "classes"));
    }
}
