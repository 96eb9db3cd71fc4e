package org.manzanita.policy.urban;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.manzanita.policy.urban.internal.ReadingScreen;
import org.manzanita.policy.urban.internal.RegionRouter;
import org.manzanita.testing.DistrictPolicyContract;
import org.manzanita.testing.PolicyCases;

/** Each provision of Metropolis's policy refuses or sees what it should, and lets the rest pass. */
class UrbanPolicyTest extends DistrictPolicyContract {

    UrbanPolicyTest() {
        super(policy(), List.of(new ReadingScreen(), new RegionRouter()));
    }

    private static String policy() {
        try {
            // Its school is the one school of the cases.
            return Files.readString(Path.of("src", "main", "resources", "metropolis-usd.yaml"))
                    .replace("99999900000015", PolicyCases.SCHOOL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
