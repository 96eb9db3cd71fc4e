package org.manzanita.shadow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzanita.console.CommandException;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Attestation;
import org.manzanita.model.EntityType;
import org.manzanita.model.Lea;
import org.manzanita.model.LeaId;
import org.manzanita.platform.FeatureChanges.Past;
import org.manzanita.platform.FeaturePlan;
import org.manzanita.testing.InMemoryLedger;

/** Approvals as facts of the LEA, chained with all else that it recorded. */
class ApprovalsOnRecordTest {

    private static final LeaId LEA = new LeaId("3467447");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final ApprovalsOnRecord record = new ApprovalsOnRecord(ledger);

    @BeforeEach
    void anLeaWithALedger() {
        ledger.append(new Submission(LEA, "test", List.of(new Submission.Line(
                new Lea(LEA, "Example Unified", EntityType.DISTRICT, "Sacramento"), "")), List.of()));
    }

    @Test
    void whoApprovedAndWhoInstallsAreTwoFactsOfTheLedger() {
        record.approved(plan("a".repeat(64)), "m.ruiz", "Board of June", DAY);
        record.making(plan("a".repeat(64)), Optional.of("m.ruiz"), "j.lee", DAY.plusDays(1));

        assertThat(facts()).extracting(Attestation::attestation)
                .containsExactly("featureApproved-example-1.0.0", "featureInstalling-example-1.0.0");
        assertThat(facts().getFirst().states()).containsExactlyInAnyOrder("by m.ruiz", "sha256 " + "a".repeat(64));
        assertThat(facts().getFirst().paper()).isEqualTo("Vendor CN=example. Board of June");
        assertThat(facts().getLast().states()).contains("by j.lee");
        assertThat(facts().getLast().paper()).isEqualTo("Approved by m.ruiz");
        assertThat(ledger.verify(LEA).fault()).isEmpty();
    }

    @Test
    void anLeaThatCameAfterTheApprovalHasItFromTheInstallationOn() {
        record.making(plan("a".repeat(64)), Optional.of("m.ruiz"), "j.lee", DAY);

        assertThat(facts()).extracting(Attestation::attestation)
                .containsExactly("featureApproved-example-1.0.0", "featureInstalling-example-1.0.0");
    }

    @Test
    void anLeaThatJoinsLaterHasTheInstallationsApprovalFromTheNextStartOn() {
        var let = new Past("example", "1.0.0", "installed", Instant.parse("2026-06-14T17:00:00Z"), "j.lee",
                "CN=example",
                "m.ruiz", "", "a".repeat(64));
        assertThat(record.without(let)).containsExactly(LEA);

        record.joined(let, DAY);
        record.joined(let, DAY.plusDays(1));

        assertThat(record.without(let)).isEmpty();
        assertThat(facts()).singleElement().satisfies(fact -> {
            assertThat(fact.attestation()).isEqualTo("featureApproved-example-1.0.0");
            assertThat(fact.states()).containsExactlyInAnyOrder("by m.ruiz", "sha256 " + "a".repeat(64));
            assertThat(fact.paper()).contains("Approved for the installation on 2026-06-14", "before this LEA joined");
        });
        record.agree(plan("a".repeat(64)), Optional.of("m.ruiz"));
    }

    @Test
    void aFeatureThatNobodyHadToApproveIsOnNoRecord() {
        assertThat(record.without(new Past("core", "1.0.0", "installed", Instant.EPOCH, "", "", "", "", ""))).isEmpty();
    }

    @Test
    void aFileOfApprovalsThatSaysOtherwiseIsFoundOut() {
        record.approved(plan("a".repeat(64)), "m.ruiz", "", DAY);

        record.agree(plan("a".repeat(64)), Optional.of("m.ruiz"));
        assertThatThrownBy(() -> record.agree(plan("b".repeat(64)), Optional.of("m.ruiz")))
                .isInstanceOf(CommandException.class).hasMessageContaining("another approval of example 1.0.0");
        assertThatThrownBy(() -> record.agree(plan("a".repeat(64)), Optional.of("j.lee")))
                .hasMessageContaining("by m.ruiz").hasMessageContaining("by j.lee");
    }

    private List<Attestation> facts() {
        return ledger.aboutProgram(LEA, ledger.head(LEA)).stream().map(each -> each.fact())
                .filter(Attestation.class::isInstance).map(Attestation.class::cast).toList();
    }

    private static FeaturePlan plan(String digest) {
        return new FeaturePlan(FeaturePlan.Kind.INSTALL, "example", "1.0.0", "Example", "example.zip", "", digest,
                "CN=example", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                "");
    }
}
