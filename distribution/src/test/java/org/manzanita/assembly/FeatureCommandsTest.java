package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How features come and go by commands, with a shadow run in a second process. {@code -Dshadow.folder} names another
 * program folder than the sample, of any number of pupils.
 */
class FeatureCommandsTest {

    @TempDir
    Path folder;

    private ProductCopy copy;

    @BeforeEach
    void aProduct() throws IOException {
        copy = ProductCopy.in(folder);
    }

    private static AddedFeature policy(String version, String refuses) throws IOException {
        var file = "org/example/vendor/OneDayPolicy.class";
        var policy = AddedFeature.named("one-day").version(version)
                .header("Bundle-Activator", "org.example.vendor.OneDayPolicy")
                .header("Import-Package", "org.manzanita.model,org.manzanita.rules,org.osgi.framework")
                .entry(file, Files.readAllBytes(Path.of("target/test-classes").resolve(file)));
        return refuses.isEmpty() ? policy : policy.header("Refuses", refuses);
    }

    @Test
    @DisplayName("P16, P19: an update that changes one day shows exactly that one; taken out, what it decided stays readable")
    void anUpdateThatChangesOneDay() throws IOException, InterruptedException {
        var year = Path.of(System.getProperty("shadow.folder", copy.product().resolve("sample/2022-23").toString()));
        policy("1.0.0", "").addTo(copy.home().resolve("plug-ins/one-day-1.0"));
        var claim = aDayThatEarns(year);
        var pupil = claim.getFirst();
        var day = claim.getLast();
        var why = "credit:why " + pupil + " " + day;
        policy("1.1.0", pupil + " " + day).addTo(copy.home().resolve("plug-ins/one-day-1.1"));

        long began = System.nanoTime();
        var planned = copy.run("feature:plan one-day-1.1", why, "feature:update one-day-1.1", why,
                "feature:remove one-day", why, "feature:why one-day", "feature:install one-day", why);
        System.out.printf("Planned, tried and made in %d s: %s%n", (System.nanoTime() - began) / 1_000_000_000L,
                planned.out().lines().filter(line -> line.startsWith("Credit, in a shadow run")).findFirst()
                        .orElse(""));
        assertThat(planned.code()).as(planned.err() + planned.out()).isZero();
        assertThat(planned.out()).contains("Updating one-day 1.1.0, in the place of 1.0.0",
                "is given the facts of each pupil", "1 day of 1 pupil would come out otherwise", "0 gained", "1 lost",
                "ONE_DAY", "(1 row", "Nothing was recorded")
                .doesNotContain("could not be compared");

        assertThat(planned.out()).containsSubsequence("Nothing was recorded", "earned a day of attendance",
                "in the place of 1.0.0",
                "earned no attendance", "is taken out. No fact was touched", "1 of", "earned a day of attendance",
                "was taken out by", "ONE_DAY", "takes up where it was", "earned no attendance");
    }

    /** Brings the folder in, and the policy; the first day that earns of the first pupils in it: a pupil and a day. */
    private List<String> aDayThatEarns(Path year) throws IOException, InterruptedException {
        List<String> pupils;
        try (var rows = Files.lines(year.resolve("agreements.csv"))) {
            pupils = rows.skip(1).map(line -> line.split(",", -1)[1]).distinct().limit(5).toList();
        }
        var lines = new ArrayList<>(List.of("program:import '" + year + "' --quiet",
                "feature:install one-day-1.0 --quiet"));
        pupils.forEach(pupil -> lines.add("credit:show " + pupil + " --output csv"));
        var shown = copy.run(lines.toArray(String[]::new));
        assertThat(shown.code()).as(shown.err()).isZero();
        var tables = shown.out().split("(?m)^day,");
        assertThat(tables).as(shown.err()).hasSize(pupils.size() + 1);
        for (int i = 0; i < pupils.size(); i++) {
            for (var line : tables[i + 1].lines().toList()) {
                if (line.contains(",earned,")) {
                    return List.of(pupils.get(i), line.split(",", -1)[0]);
                }
            }
        }
        throw new AssertionError("None of the pupils " + pupils + " has a day that earns.");
    }

    @Test
    @DisplayName("fault 51, a policy that loosens the law, and what is missing: refused in words, with where to get it")
    void aRefusalSaysWhatIsMissingAndWhereToGetIt() throws IOException, InterruptedException {
        var outside = copy.run("feature:install ../../etc/passwd");
        assertThat(outside.code()).isEqualTo(3);
        assertThat(outside.err()).contains("leads out of");

        AddedFeature.policy("loose", FaultyPolicyTest.SOUND
                + "  - {id: X-2, kind: returnWithin, source: bp, schooldays: 7}\n")
                .addTo(copy.home().resolve("plug-ins/loose"));
        var loose = copy.run("feature:install loose");
        assertThat(loose.code()).isEqualTo(3);
        assertThat((loose.out() + loose.err()).replaceAll("\\s+", " ")).contains("loose.yaml:6:5", "return.within",
                "'7 instructional days' (BP 6158 [X-2])", "at most 5 instructional days", "EC 51747(f) [P-09]");

        AddedFeature.policy("second", "format: none").addTo(copy.home().resolve("plug-ins/second"));
        var missing = copy.run("feature:list", "feature:remove san-juan",
                "feature:plan --remove policy --verbose --no-shadow",
                "feature:remove policy", "feature:plan second --verbose");
        assertThat(missing.code()).as(missing.err() + missing.out()).isEqualTo(3);
        assertThat(missing.out()).doesNotContain("loose").contains(
                "Missing: second needs the extender manzanita.policy",
                "feature:install policy",
                "The resolver: ");
    }
}
