package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy file with a fault is refused loudly: by the doctor, by the list of features, and by every day it governs. */
class FaultyPolicyTest {

    private static final String SOUND = """
            format: manzanita-policy/1
            policy: {id: second, title: A second policy, revision: "1", status: adopted, lea: "3467447", from: 2022-07-01, until: 2023-06-30}
            sources: {bp: BP 6158}
            provisions:
              - {id: X-1, kind: assignmentLength, source: bp, weeks: 1}
            """;

    @TempDir
    Path folder;

    private ProductCopy copy;

    @BeforeEach
    void aProductWithASampleYear() throws IOException {
        copy = ProductCopy.in(folder);
    }

    @Test
    void theDoctorAndTheListOfFeaturesNameItAndEndOtherwiseThanWell() throws IOException, InterruptedException {
        AddedFeature.policy("second", SOUND.replace("weeks", "week")).addTo(copy.product());

        var doctor = copy.run("feature:doctor");
        assertThat(doctor.code()).isEqualTo(3);
        assertThat(doctor.out()).contains("second").contains("second.yaml:5:").contains("'week' is not known here");

        var list = copy.run("feature:list");
        assertThat(list.code()).isEqualTo(3);
        assertThat(list.out()).contains("Of second, second is faulty; feature:doctor says why.");
    }

    @Test
    void aDayThatItGovernsEarnsNothingUntilItIsCured() throws IOException, InterruptedException {
        var why = "credit:why 22-101 2022-09-15";
        var imported = "program:import '" + copy.product().resolve("sample/2022-23") + "'";
        assertThat(copy.run(imported, why).out()).contains("22-101 earned a day of attendance");

        AddedFeature.policy("second", SOUND.replace("weeks", "week")).addTo(copy.product());
        assertThat(copy.run(why).out()).contains("22-101 earned no attendance", "POLICY_UNREADABLE",
                "could not be read (2 faults)", "second.yaml:5");

        AddedFeature.policy("second", SOUND).addTo(copy.product());
        assertThat(copy.run(why).out()).contains("22-101 earned a day of attendance");
        assertThat(copy.run("feature:doctor", "feature:list").code()).isZero();
    }

    @Test
    void aPolicyWhoseFileIsMissingIsAsFaulty() throws IOException, InterruptedException {
        AddedFeature.named("second").header("Manzanita-Policy", "second.yaml")
                .header("Require-Capability", "osgi.extender;filter:=\"(osgi.extender=manzanita.policy)\"")
                .addTo(copy.product());

        var doctor = copy.run("feature:doctor");
        assertThat(doctor.code()).isEqualTo(3);
        assertThat(doctor.out()).contains("the bundle has none of that name");
        assertThat(Files.exists(copy.home())).isTrue();
    }
}
