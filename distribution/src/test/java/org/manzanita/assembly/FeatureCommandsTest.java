package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How features come and go by commands, with a shadow run in a second process. {@code -Dshadow.folder} names another
 * program folder than the sample, and {@code -Dshadow.day} a pupil and a day of it that earns.
 */
class FeatureCommandsTest {

    private static final String DAY = System.getProperty("shadow.day", "22-101 2022-09-15");

    @TempDir
    Path folder;

    private ProductCopy copy;

    @BeforeEach
    void aProductAndAVendorsPolicyInTwoVersions() throws IOException {
        copy = ProductCopy.in(folder);
        policy("1.0.0", "").addTo(copy.home().resolve("plug-ins/one-day-1.0"));
        policy("1.1.0", DAY).addTo(copy.home().resolve("plug-ins/one-day-1.1"));
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
        var year = System.getProperty("shadow.folder", copy.product().resolve("sample/2022-23").toString());
        var words = DAY.split(" ", -1);
        var why = "credit:why " + words[0] + " " + words[1];

        var planned = copy.run("program:import '" + year + "'", "feature:install one-day-1.0",
                "feature:plan one-day-1.1");
        assertThat(planned.code()).as(planned.err() + planned.out()).isZero();
        assertThat(planned.out()).contains("one-day 1.0.0 is installed",
                "Updating one-day 1.1.0, in the place of 1.0.0",
                "is given the facts of each pupil", "1 day of 1 pupil would come out otherwise", "0 gained", "1 lost",
                "ONE_DAY", "(1 row", "Nothing was recorded");

        var made = copy.run(why, "feature:update one-day-1.1", why, "feature:remove one-day", why,
                "feature:why one-day",
                "feature:install one-day", why);
        assertThat(made.code()).as(made.err() + made.out()).isZero();
        assertThat(made.out()).containsSubsequence("earned a day of attendance", "in the place of 1.0.0",
                "earned no attendance", "is taken out. No fact was touched", "1 of", "earned a day of attendance",
                "was taken out by", "ONE_DAY", "takes up where it was", "earned no attendance");
    }

    @Test
    @DisplayName("fault 51 and what is missing: refused in words, with where to get it")
    void aRefusalSaysWhatIsMissingAndWhereToGetIt() throws IOException, InterruptedException {
        var outside = copy.run("feature:install ../../etc/passwd");
        assertThat(outside.code()).isEqualTo(3);
        assertThat(outside.err()).contains("leads out of");

        var needed = copy.run("feature:remove san-juan", "feature:plan --remove policy --verbose --no-shadow");
        assertThat(needed.code()).as(needed.err() + needed.out()).isZero();
        AddedFeature.policy("second", "format: none").addTo(copy.home().resolve("plug-ins/second"));
        var missing = copy.run("feature:remove policy", "feature:plan second --verbose");
        assertThat(missing.code()).as(missing.err() + missing.out()).isEqualTo(3);
        assertThat(missing.out()).contains("Missing: second needs the extender manzanita.policy",
                "feature:install policy",
                "The resolver: ");
    }
}
