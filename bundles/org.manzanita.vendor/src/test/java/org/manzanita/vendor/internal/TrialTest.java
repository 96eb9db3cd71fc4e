package org.manzanita.vendor.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.console.CommandException;
import org.manzanita.rules.PolicyFormat;
import org.manzanita.testing.DeployedRules;
import org.manzanita.vendor.internal.Trial.Tried;

/** A plug-in that a vendor began: what holds, what is told of one that does not, and what is packed. */
class TrialTest {

    private static final Trial TRIAL = new Trial(DeployedRules.components(PolicyFormat.class).stream().findFirst(),
            DeployedRules.rulebook());

    @TempDir
    Path folder;

    private Path plugIn;

    @BeforeEach
    void aPlugInAsItBegins() {
        plugIn = folder.resolve("example-usd");
        Template.into(plugIn, Template.POLICY, "3467447");
    }

    @Test
    void whatEveryPlugInBeginsWithHolds() {
        assertThat(tried()).hasSize(9).allMatch(Tried::holds);
    }

    @Test
    void aProvisionThatNoCaseShowsIsNamed() throws IOException {
        change("policy.yaml", "provisions:\n",
                "provisions:\n  - {id: A-3, kind: missedAssignments, source: bp, limit: 3}\n");

        assertThat(objections()).containsExactly(
                "A-3: No case with 'shows: refuses' and none with 'shows: earns' names it in its rules.");
    }

    @Test
    void aCaseThatComesOutTheSameWithoutItsProvisionShowsNothing() throws IOException {
        change("cases/days.yaml", "rules: [A-1]\nshows: refuses", "rules: [A-1, A-2]\nshows: refuses");

        assertThat(objections()).singleElement().asString()
                .contains("It comes out the same without A-2, so it does not show what that does.");
    }

    @Test
    void aCaseThatDoesNotComeOutIsTold() throws IOException {
        change("policy.yaml", "grades: 2-12", "grades: TK-12");

        assertThat(objections()).first().asString().contains("A first-grader, whom the program does not admit")
                .doesNotContain("\n");
    }

    @Test
    @DisplayName("EC 46300(e): a policy that loosens a limit of the state is told with line and section")
    void aPolicyThatLoosensALimit() throws IOException {
        change("policy.yaml", "provisions:\n",
                "provisions:\n  - {id: A-3, kind: shortestStay, source: bp, schooldays: 2}\n");

        assertThat(objections()).singleElement().asString()
                .matches("(?s)policy.yaml:\\d+:\\d+: .*at least 3 schooldays in a row.*EC 46300\\(e\\).*");
    }

    @Test
    void aFileThatCannotBeReadIsTriedNoFurther() throws IOException {
        change("policy.yaml", "kind: programGrades", "kind: programGrade");

        assertThat(objections()).first().asString().contains("There is no kind of provision 'programGrade'");
        assertThat(tried()).noneMatch(Tried::holds);
    }

    @Test
    void aFolderThatSaysWhatCannotBeIsRefused() throws IOException {
        assertThatThrownBy(() -> PlugInFolder.of(folder)).isInstanceOf(CommandException.class)
                .hasMessageContaining("There is no file plug-in.properties");
        assertThatThrownBy(() -> Template.into(plugIn, Template.POLICY, "3467447"))
                .hasMessageContaining("something in");
        assertThatThrownBy(() -> Template.into(folder.resolve("Two Words"), Template.POLICY, "3467447"))
                .hasMessageContaining("cannot be the name of a plug-in");
        assertThatThrownBy(() -> Template.into(folder.resolve("other"), Template.POLICY, "12"))
                .hasMessageContaining("not the code");

        assertThatThrownBy(() -> Template.into(folder.resolve("other"), "game", "3467447"))
                .hasMessageContaining("There is no kind of plug-in 'game'");

        change("plug-in.properties", "version = 1.0.0", "version = ../../1");
        assertThatThrownBy(() -> PlugInFolder.of(plugIn)).hasMessageContaining("version is '../../1'");
        change("plug-in.properties", "version = ../../1", "versions = 1.0.0");
        assertThatThrownBy(() -> PlugInFolder.of(plugIn)).hasMessageContaining("'versions' is not known");
    }

    @Test
    void whatIsDeliveredIsSignedEntryByEntryAndBringsItsCasesAndWhatCameOfThem() throws IOException {
        var asked = PlugInFolder.of(plugIn);
        var delivery = new Delivering(asked, TriedPlugIn.withoutCode(TRIAL.of(asked)))
                .signedForTryingOut(folder.resolve("box"));

        var entries = new ArrayList<String>();
        try (var zip = new ZipFile(delivery.toFile());
                var jar = new JarInputStream(zip.getInputStream(zip.getEntry(
                        "bundles/org.example.example-usd-1.0.0.jar")))) {
            assertThat(zip.getEntry("features/example-usd.json")).isNotNull();
            for (JarEntry each = jar.getNextJarEntry(); each != null; each = jar.getNextJarEntry()) {
                jar.readAllBytes();
                if (!each.getName().matches("META-INF/VENDOR\\.[A-Z]+")) {
                    entries.add(each.getName());
                    assertThat(each.getCodeSigners()).as(each.getName()).hasSize(1);
                    var signer = (X509Certificate) each.getCodeSigners()[0].getSignerCertPath().getCertificates()
                            .getFirst();
                    assertThat(signer.getSubjectX500Principal().getName()).isEqualTo("CN=example-usd");
                }
            }
        }
        assertThat(entries).containsExactlyInAnyOrder("policy.yaml", "META-INF/manzanita/trial.txt",
                "META-INF/manzanita/cases/days.yaml", "META-INF/manzanita/cases/duties.yaml");
    }

    @Test
    void whatCameOfItSaysBesideWhatItWasTried() throws IOException {
        var asked = PlugInFolder.of(plugIn);
        var delivery = new Delivering(asked, TriedPlugIn.withoutCode(TRIAL.of(asked)).beside(List.of("core 1.0.0",
                "traditional 1.0.0"))).signedForTryingOut(folder.resolve("box"));

        assertThat(results(delivery)).startsWith("""
                example-usd\t1.0.0
                beside\tcore 1.0.0, traditional 1.0.0
                file\tpolicy.yaml\tholds
                """);
    }

    private static String results(Path delivery) throws IOException {
        try (var zip = new ZipFile(delivery.toFile());
                var jar = new JarInputStream(zip.getInputStream(zip.getEntry(
                        "bundles/org.example.example-usd-1.0.0.jar")))) {
            for (JarEntry each = jar.getNextJarEntry(); each != null; each = jar.getNextJarEntry()) {
                if (each.getName().equals("META-INF/manzanita/trial.txt")) {
                    return new String(jar.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("There are no results in " + delivery + ".");
    }

    private List<Tried> tried() {
        return TRIAL.of(PlugInFolder.of(plugIn));
    }

    private List<String> objections() {
        return tried().stream().filter(each -> !each.holds()).map(each -> each.name() + ": " + each.objection())
                .toList();
    }

    private void change(String file, String words, String others) throws IOException {
        var text = Files.readString(plugIn.resolve(file));
        assertThat(text).contains(words);
        Files.writeString(plugIn.resolve(file), text.replace(words, others));
    }
}
