package org.manzanita.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the LEA lets in, beside who made it. */
class AdmissionTest {

    @TempDir
    Path folder;

    private Path trust;
    private final SampleFeature plain = SampleFeature.of("policy", "1.1.0");
    private final SampleFeature signed = plain.with(Signing.signed(plain.jar(), "vendor"));

    @BeforeEach
    void aRootIsTrusted() {
        trust = Signing.trust(folder.resolve("trust"));
    }

    @Test
    void aSignedBundleIsLetInOnceItWasApproved() {
        var looked = signed.looked(admission());
        assertThat(looked.objections()).isEmpty();
        assertThat(looked.vendor()).isEqualTo("CN=vendor,O=Example");
        assertThat(admission().missing(signed.feature(), List.of(looked))).singleElement().asString()
                .startsWith("Nobody has approved policy 1.1.0");

        approve(signed, Set.of("org.manzanita.rules"), false);
        assertThat(admission().missing(signed.feature(), List.of(looked))).isEmpty();
    }

    @Test
    @DisplayName("fault 71: a plug-in that asks for more than was approved")
    void oneThatAsksForMoreThanWasApproved() {
        approve(signed, Set.of(), false);

        assertThat(admission().missing(signed.feature(), List.of(signed.looked(admission())))).singleElement()
                .asString().contains("asks for more than was approved on 2026-11-23: org.manzanita.rules");
    }

    @Test
    void whatItPublishesIsAGrantOfItsOwn() {
        assertThat(publishing("org.manzanita.rules.Watch").access().asked()).containsOnlyKeys("observe");
        assertThat(publishing("org.manzanita.rules.Report").access().asked()).containsOnlyKeys("contribute");
        assertThat(publishing("org.manzanita.rules.ExchangeAdapter").access().asked())
                .containsOnlyKeys("contribute");
        assertThat(publishing("org.manzanita.rules.Policy").access().asked()).containsEntry("decide",
                "publishes org.manzanita.rules.Policy by OSGI-INF/it.xml");
        assertThat(publishing("java.util.List").access().asked()).isEmpty();
    }

    @Test
    void aPolicyFileAsksForAllThatThePlatformPublishesOfIt() {
        var jar = SampleJar.named("org.example.policy", "1.1.0").header("Manzanita-Policy", "policy.yaml")
                .entry("policy.yaml", new byte[10]).bytes();

        assertThat(plain.with(Signing.signed(jar, "vendor")).looked(admission()).access().asked())
                .containsOnlyKeys("observe", "contribute", "decide");
    }

    @Test
    @DisplayName("P7: a plug-in that was approved to observe, and would decide")
    void oneThatWouldDecideAndWasApprovedToObserve() {
        var sample = plain.with(Signing.signed(described("org.manzanita.rules.Modality"), "vendor"));
        approve(sample, Set.of("observe"), false);

        assertThat(admission().missing(sample.feature(), List.of(sample.looked(admission())))).singleElement()
                .asString().contains("asks for more than was approved on 2026-11-23: decide.");
    }

    @Test
    @DisplayName("P7: a plug-in that would stand in for a service of the platform")
    void oneThatWouldStandInForThePlatform() {
        assertThat(publishing("org.manzanita.credit.CreditService").objections()).singleElement().asString()
                .isEqualTo("It publishes org.manzanita.credit.CreditService by OSGI-INF/it.xml, which is no point of"
                        + " extension.");
    }

    private LookedAt publishing(String service) {
        return plain.with(Signing.signed(described(service), "vendor")).looked(admission());
    }

    private static byte[] described(String service) {
        return SampleJar.named("org.example.policy", "1.1.0").entry("OSGI-INF/it.xml", """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="it">
                  <service><provide interface="%s"/></service>
                </scr:component>
                """.formatted(service).getBytes(StandardCharsets.UTF_8)).bytes();
    }

    @Test
    @DisplayName("P10: the same name and version with other content")
    void theSameNameAndVersionWithOtherContent() {
        approve(signed, Set.of("org.manzanita.rules"), false);
        var other = SampleJar.named("org.example.policy", "1.1.0").entry("policy.yaml", new byte[11]).bytes();

        assertThat(plain.with(Signing.signed(other, "vendor")).looked(admission()).objections()).singleElement()
                .asString().contains("org.example.policy 1.1.0 was approved on 2026-11-23 with the sha256 digest");
    }

    @Test
    @DisplayName("P10: a known name from another vendor")
    void aKnownNameFromAnotherVendor() {
        approve(signed, Set.of("org.manzanita.rules"), false);
        var next = SampleFeature.of("policy", "1.2.0");

        assertThat(next.with(Signing.signed(next.jar(), "other")).looked(admission()).objections()).singleElement()
                .asString().contains("is known from CN=vendor,O=Example, and this one is signed by CN=other,O=Example");
    }

    @Test
    @DisplayName("P11: an older version than one that was approved, unless that was meant")
    void anOlderVersion() {
        approve(signed, Set.of("org.manzanita.rules"), false);
        var plainOlder = SampleFeature.of("policy", "1.0.9");
        var older = plainOlder.with(Signing.signed(plainOlder.jar(), "vendor"));

        assertThat(admission().downgradeFrom(older.feature())).hasValue("1.1.0");
        approve(older, Set.of("org.manzanita.rules"), true);
        assertThat(admission().downgradeFrom(older.feature())).isEmpty();
        assertThat(Versions.ORDER.compare("1.10.0", "1.9.9")).isPositive();
    }

    @Test
    void anUnsignedOneIsRefusedAndTheMessageSaysHowToSignIt() {
        assertThat(plain.looked(admission()).objections()).singleElement().asString()
                .contains("Nobody has signed it.", "jarsigner", "--development");
        assertThat(plain.looked(new Admission(trust, true, InstantSource.fixed(Signing.DAY))).objections()).isEmpty();
    }

    @Test
    @DisplayName("P7: a plug-in that imports what is for the platform alone")
    void oneThatImportsWhatIsForThePlatformAlone() {
        var jar = SampleJar.named("org.example.policy", "1.1.0").header("Import-Package",
                "org.manzanita.access;version=\"[1.0,2)\"").entry("policy.yaml", new byte[10]).bytes();

        assertThat(plain.with(Signing.signed(jar, "vendor")).looked(admission()).objections()).singleElement()
                .asString().contains("It imports the package org.manzanita.access");
    }

    @Test
    void anApprovalThatWasChangedAfterwardsSaysNothing() throws IOException {
        approve(signed, Set.of(), false);
        var file = trust.resolve("approvals.tsv");
        Files.writeString(file, Files.readString(file).replace("mlee", "jdoe"));

        assertThatThrownBy(() -> admission().missing(signed.feature(), List.of()))
                .hasMessageContaining("Row 1 of").hasMessageContaining("was changed after it was written");
    }

    private static List<String> notApart(SampleJar jar) {
        return SampleFeature.of("policy", "1.1.0").with(jar.bytes()).looked(new Admission(Path.of("no-trust"), true,
                InstantSource.fixed(Signing.DAY))).notApart();
    }

    @Test
    void whatMayBeSetApartIsAComponentThatSeesTheRulesAlone() {
        var policy = SampleJar.named("org.example.policy", "1.1.0")
                .header("Import-Package", "org.manzanita.model;version=\"[1.0,2)\",org.manzanita.rules,java.time")
                .header("Provide-Capability",
                        "osgi.service;objectClass:List<String>=\"org.manzanita.rules.Policy\";effective:=active,"
                                + "osgi.service;objectClass:List<String>=\"org.manzanita.rules.LawSource\"");

        assertThat(notApart(policy)).isEmpty();
        assertThat(notApart(SampleJar.named("org.example.policy", "1.1.0"))).singleElement().asString()
                .contains("offers nothing that could be asked apart");
        assertThat(notApart(policy.header("Bundle-Activator", "org.example.Starts")
                .header("Import-Package", "org.manzanita.ledger")
                .header("Provide-Capability",
                        "osgi.service;objectClass:List<String>=\"org.manzanita.rules.Report\"")))
                .satisfiesExactly(said -> assertThat(said).contains("activator"),
                        said -> assertThat(said).contains("org.manzanita.ledger, which is not there"),
                        said -> assertThat(said).contains("It offers org.manzanita.rules.Report"));
    }

    @ParameterizedTest
    @CsvSource({"rules.FactProvider,", "rules.Valuation,", "rules.Actor,", "rules.Action,", "rules.ExchangeAdapter,",
            "rules.Watch,", "rules.Modality, a modality says what a day is worth",
            "rules.Report, a report is given every pupil at once", "rules.Wording, words of papers are only read",
            "rules.StateRule, a rule of state law is the platform's own",
            "documents.DocumentTemplate, templates of papers are only read in the platform",
            "console.ConsoleCommand, a command acts for whoever gives it"})
    void whichPointsAreAskedApart(String point, @Nullable String refused) {
        var said = notApart(SampleJar.named("org.example.policy", "1.1.0").header("Provide-Capability",
                "osgi.service;objectClass:List<String>=\"org.manzanita." + point + "\""));
        if (refused == null) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).singleElement().asString().contains("It offers org.manzanita." + point, refused);
        }
    }

    @Test
    void theLastApprovalSaysWhetherItRunsApart() {
        var approvals = new Approvals(trust);
        assertThat(approvals.isApart(signed.feature())).isFalse();
        approve(signed, Set.of("org.manzanita.rules", Approval.APART), false);
        assertThat(approvals.isApart(signed.feature())).isTrue();
        assertThat(approvals.lastApart("policy")).isTrue();
        var location = signed.feature().settingApart(bundle -> true).bundles().getFirst().location();
        assertThat(location).startsWith(FeatureBundle.APART).endsWith("#" + Digest.of(signed.jar()));

        approve(signed, Set.of("org.manzanita.rules"), false);
        assertThat(approvals.isApart(signed.feature())).isFalse();
        assertThat(approvals.lastApart("policy")).isFalse();
    }

    private Admission admission() {
        return new Admission(trust, false, InstantSource.fixed(Signing.DAY));
    }

    private void approve(SampleFeature sample, Set<String> access, boolean downgrade) {
        new Approvals(trust).add(new Approval(Signing.DAY, "mlee", sample.name(), sample.version(),
                "CN=vendor,O=Example", sample.feature().sha256(), access,
                Map.of("org.example." + sample.name() + "/" + sample.version(), Digest.of(sample.jar())), "reviewed",
                downgrade));
    }
}
