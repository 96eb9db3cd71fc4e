package org.manzanita.policy.rural;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.manzanita.testing.DistrictPolicyContract;
import org.manzanita.testing.PolicyCases;

/** Each provision of Cedar Fork's policy refuses or sees what it should, and lets the rest pass. */
class RuralPolicyTest extends DistrictPolicyContract {

    RuralPolicyTest() {
        super(policy());
    }

    private static String policy() {
        try {
            // Its two schools are the one school of the cases.
            return Files.readString(Path.of("src", "main", "resources", "cedar-fork-jusd.yaml"))
                    .replace("99999800000011", PolicyCases.SCHOOL).replace("99999800000029", PolicyCases.SCHOOL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
