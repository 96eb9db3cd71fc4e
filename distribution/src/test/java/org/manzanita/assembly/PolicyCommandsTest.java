package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look at a policy file before it is deployed, on the sample district. */
class PolicyCommandsTest {

    @TempDir
    static Path folder;

    private static ProductCopy copy;
    private static Path sanJuan;

    @BeforeAll
    static void theSampleDistrictAndItsPolicy() throws IOException {
        copy = ProductCopy.in(folder);
        sanJuan = folder.resolve("changed.yaml");
        var bundle = copy.product().resolve("bundles/org.manzanita.policy.sanjuan-1.0.0-SNAPSHOT.jar");
        try (var jar = new JarFile(bundle.toFile());
                var in = jar.getInputStream(jar.getEntry("san-juan-usd.yaml"))) {
            Files.write(sanJuan, in.readAllBytes());
        }
    }

    @Test
    void aFileIsCheckedWithoutBeingDeployed() throws IOException, InterruptedException {
        var sound = copy.run("policy:check '" + sanJuan + "'");
        assertThat(sound.code()).as(sound.err()).isZero();
        assertThat(sound.out()).contains("changed.yaml is sound, and a draft", "The status is draft.",
                "The reading 'A15' is not decided");

        var faulty = Files.writeString(folder.resolve("faulty.yaml"), Files.readString(sanJuan)
                .replace("kind: shortestStay", "kind: shortestStays"));
        var found = copy.run("policy:check '" + faulty + "'");
        assertThat(found.code()).isEqualTo(3);
        assertThat(found.out()).contains("There is no kind of provision 'shortestStays'");

        var breach = Files.writeString(folder.resolve("breach.yaml"), Files.readString(sanJuan)
                .replace("schooldays: 3}", "schooldays: 2}"));
        var limit = copy.run("policy:check '" + breach + "'");
        assertThat(limit.code()).isEqualTo(3);
        assertThat(limit.out()).contains("asks at least 3 schooldays in a row", "EC 46300(e) [E-19]");
        assertThat(copy.run("policy:check none.yaml").code()).isEqualTo(4);
    }

    @Test
    void twoPoliciesAreComparedProvisionByProvision() throws IOException, InterruptedException {
        var changed = Files.writeString(folder.resolve("weeks.yaml"), Files.readString(sanJuan)
                .replace("SJ-A15, kind: assignmentLength, source: bp, weeks: 1",
                        "SJ-A15, kind: assignmentLength, source: bp, weeks: 2"));
        var diff = copy.run("policy:diff san-juan-usd '" + changed + "'");

        assertThat(diff.code()).as(diff.err()).isZero();
        assertThat(diff.out()).contains("SJ-A15", "1 week", "2 weeks", "(1 row)");
        assertThat(copy.run("policy:diff san-juan-usd san-juan-usd").out()).contains("set the same");
    }

    @Test
    void agreementsThatAChangeWouldMakeStaleAreListedBeforeItIsMade() throws IOException, InterruptedException {
        var changed = Files.writeString(folder.resolve("grades.yaml"), Files.readString(sanJuan)
                .replace("admits: {grades: TK-5}", "admits: {grades: 2-5}"));
        var drift = copy.run("program:import '" + copy.product().resolve("sample/2022-23") + "'",
                "policy:drift '" + changed + "' --on 2022-10-03");

        assertThat(drift.code()).as(drift.err()).isEqualTo(3);
        assertThat(drift.out()).contains("A-22-101-1", "POLICY_PROGRAM_GRADE", "(4 rows)");
        var same = copy.run("policy:drift '" + sanJuan + "' --on 2022-10-03");
        assertThat(same.out()).contains("No running agreement grows stale.");
        assertThat(same.code()).isZero();
    }

    @Test
    void aBoardReadsItAsNumberedSentences() throws IOException, InterruptedException {
        assertThat(copy.run("policy:show san-juan-usd --as-board-policy").out())
                .contains("Independent Study: san-juan-usd, LEA 3467447", "  1. policy.revision")
                .containsPattern("\\d+\\. assignment\\.longest: 1 week \\(San Juan Unified, BP 6158");
    }
}
