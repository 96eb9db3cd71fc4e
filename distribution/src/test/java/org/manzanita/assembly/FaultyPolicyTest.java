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

    static final String SOUND = """
            format: manzanita-policy/1
            policy: {id: second, title: A second policy, revision: "1", status: adopted, adopted: 2022-06-14, supplements: san-juan-usd, lea: "3467447", from: 2022-07-01, until: 2023-06-30}
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
        assertThat(list.out()).contains("Of second, second is faulty; feature:why second says why.");
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

    @Test
    void aBreachOfTheStatesLimitsIsToldByTheDoctorAndOnTheDaysAndTheStatesValueHolds()
            throws IOException, InterruptedException {
        AddedFeature.policy("second", SOUND + "  - {id: X-2, kind: returnWithin, source: bp, schooldays: 7}\n")
                .addTo(copy.product());

        var doctor = copy.run("feature:doctor");
        assertThat(doctor.code()).isEqualTo(3);
        assertThat(doctor.out()).contains("second.yaml:6:5", "'7 instructional days' (BP 6158 [X-2])",
                "at most 5 instructional days", "EC 51747(f) [P-09]");
        var day = copy.run("program:import '" + copy.product().resolve("sample/2022-23") + "'",
                "credit:why 22-101 2022-09-15");
        assertThat(day.out()).contains("22-101 earned a day of attendance", "POLICY_BREACH");
    }

    @Test
    void aDraftIsNotInForceAndTheDaySaysSoUntilTheLeaPutsItOnTrial() throws IOException, InterruptedException {
        AddedFeature.policy("second", SOUND.replace("adopted, adopted: 2022-06-14", "draft")
                + "  - {id: X-2, kind: programGrades, source: bp, applies: {programs: [tk5-remote]}, admits: {grades: 2-5}}\n")
                .addTo(copy.product());
        var why = "credit:why 22-101 2022-09-15";
        assertThat(copy.run("program:import '" + copy.product().resolve("sample/2022-23") + "'", why).out())
                .contains("22-101 earned a day of attendance", "POLICY_DRAFT", "second 1 is a draft and not in force");

        var trial = Files.createDirectories(folder.resolve("trial"));
        Files.copy(copy.product().resolve("sample/2022-23/lea.csv"), trial.resolve("lea.csv"));
        Files.writeString(trial.resolve("settings.csv"), """
                setting,value,from,until,decidedBy
                draftPolicy,san-juan-usd 2026.1; second 1,2022-07-01,,Board 2022-06-14
                """);
        assertThat(copy.run("program:import '" + trial + "'", why).out())
                .contains("22-101 earned no attendance", "POLICY_PROGRAM_GRADE", "draftPolicy");
    }
}
