package org.manzanita.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor's bundle with something at each point that a policy names, and an adapter: signed, let in, used, and set apart. */
class EverythingTest {

    private static final Path SOURCE = Path.of("src/test/resources/plug-in");

    @TempDir
    Path folder;

    @Test
    void oneSignedBundleIsPlannedApprovedInstalledAndUsedInThePlatformAndApart()
            throws IOException, InterruptedException, GeneralSecurityException {
        var copy = ProductCopy.in(folder);
        var plugIn = folder.resolve("everything");
        try (var files = Files.walk(SOURCE)) {
            for (var file : files.toList()) {
                Files.copy(file, plugIn.resolve(SOURCE.relativize(file).toString()));
            }
        }
        Files.writeString(folder.resolve("tracks.txt"), "N-1\tNorth School\nS-1\tSouth School\n");
        var used = " 'watch:list --pupil 22-126 --on 2022-12-01 --output csv' 'credit:show 22-102 --output csv'"
                + " 'credit:why 22-101 2022-09-15'";

        var ended = copy.shell(folder, "manzanita run 'vendor:pack everything' 'feature:trust everything/keys/root.pem'"
                + " 'feature:plan everything-1.0.0.zip --no-shadow' 'feature:approve everything-1.0.0.zip'"
                + " 'feature:install everything-1.0.0.zip' \"program:import '$MANZANITA/sample/2022-23' --quiet\""
                + " 'exchange:read example-tracks tracks.txt --to tracks'" + used
                + " 'feature:remove everything --quiet --no-shadow' 'feature:approve everything --apart'"
                + " 'feature:install everything --quiet'"
                + " 'exchange:read example-tracks tracks.txt --to apart'" + used);

        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        assertThat(ended.err()).as("nothing is let in unsigned").doesNotContain("--development");
        assertThat(ended.out()).contains("Signed by CN=everything", "observe", "contribute", "decide",
                "One approval is for this installation", "everything 1.0.0 is installed");
        var shown = ended.out().split("(?m)^(?=state,due,)");
        assertThat(shown).hasSize(3);
        assertThat(used(shown[1])).contains("Visit the home", "The liaison", "The office of the upper span",
                "POLICY_CONDITION_MISSING", "POLICY_VALUATION").isEqualTo(used(shown[2]));
        assertThat(Files.readString(folder.resolve("tracks/schools.csv"))).contains("North School", "S-1")
                .isEqualTo(Files.readString(folder.resolve("apart/schools.csv")));
        papersOfAPlugInAreMade(copy);
    }

    /** In the home of before, with the keys of before. An element missing from a replaced template is refused. */
    private void papersOfAPlugInAreMade(ProductCopy copy)
            throws IOException, InterruptedException, GeneralSecurityException {
        PapersBundle.deliver(copy.product(), folder.resolve("everything/keys"), folder.resolve("papers"),
                copy.home().resolve("manzanita/plug-ins/papers-1.0.0.zip"));

        var ended = copy.shell(folder, "manzanita run 'feature:approve papers-1.0.0.zip'"
                + " 'feature:install papers-1.0.0.zip'"
                + " 'document:make returnNotice 22-101 --language en --format html --on 2022-10-03 --to return.html'"
                + " 'document:make agreement A-22-101-1 --language en --format html --to agreement.html'");

        assertThat(ended.out()).as(ended.err()).contains("papers 1.0.0 is installed");
        assertThat(Files.readString(folder.resolve("return.html"))).contains("Our own form", "October 3, 2022");
        assertThat(ended.code()).as(ended.out() + ended.err()).isNotZero();
        assertThat(ended.err()).contains("objectives", "EC 51747(g)");
        assertThat(folder.resolve("agreement.html")).doesNotExist();
    }

    /** What the duties, the days and the reasons of a day were, without what was done between. */
    private static String used(String shown) {
        return shown.replaceFirst("(?s)everything 1\\.0\\.0 is taken out.*", "").replaceFirst("(?s)Removing .*", "")
                .strip();
    }
}
