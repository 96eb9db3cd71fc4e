package org.manzanita.shadow.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Attestation;
import org.manzanita.model.LeaId;
import org.manzanita.model.Sets;
import org.manzanita.platform.FeatureChanges.Past;
import org.manzanita.platform.FeaturePlan;
import org.manzanita.rules.ProgramFile;

/**
 * Who let which feature in, and who brings it in, as facts of every LEA whose ledger is here. The installation's own
 * file of approvals is asked at each start, when there is no ledger yet; what stands here is chained with all that the LEA
 * recorded, so that a file that was put in its place is found out before anything is brought in by it.
 */
record ApprovalsOnRecord(Ledger ledger) {

    private static final String APPROVED = "featureApproved-";
    private static final String INSTALLING = "featureInstalling-";
    private static final String BY = "by ";
    private static final String DIGEST = "sha256 ";

    /** Puts on record that the feature was approved, exactly as it was planned. */
    void approved(FeaturePlan plan, String by, String reason, LocalDate day) {
        Apart.work(() -> add(attested(APPROVED, plan, by, day, "Vendor " + (plan.vendor().isEmpty()
                ? "unknown"
                : plan.vendor()) + (reason.isBlank() ? "" : ". " + reason)), by));
    }

    /**
     * Puts on record who is about to bring the feature in, and the approval with it, if an LEA does not have it yet. It
     * is said before, since the ledger itself may begin anew when bundles come; how it ended is in the log of commands.
     */
    void making(FeaturePlan plan, Optional<String> approver, String by, LocalDate day) {
        approver.ifPresent(each -> Apart.work(() -> add(attested(APPROVED, plan, each, day, "Vendor " + plan.vendor()),
                by)));
        Apart.work(() -> add(attested(INSTALLING, plan, by, day, "Approved by " + approver.orElse("nobody: it is of the"
                + " release, or the installation is for development")), by));
    }

    /**
     * The LEAs that joined after the feature was let in, and have no approval of it on record. An approval is the
     * installation's: what runs here runs for each of its LEAs.
     */
    List<LeaId> without(Past let) {
        return let.approvedBy().isEmpty() || !let.state().equals("installed")
                ? List.of()
                : ledger.leas().stream()
                        .filter(lea -> known(lea, APPROVED + let.feature() + "-" + let.version()).isEmpty())
                        .sorted(Comparator.comparing(LeaId::value)).toList();
    }

    /** Puts on record, for LEAs that joined since, what the installation lets in. */
    void joined(Past let, LocalDate day) {
        for (var lea : without(let)) {
            ledger.append(new Submission(lea, let.approvedBy(), List.of(new Submission.Line(new Attestation(
                    APPROVED + let.feature() + "-" + let.version(), day, Optional.empty(),
                    Sets.of(DIGEST + let.sha256(), BY + let.approvedBy()), "Vendor " + let.vendor()
                            + ". Approved for the installation on " + let.at() + ", before this LEA joined it"),
                    "")),
                    List.of()));
        }
    }

    /** @throws CommandException if an LEA has another approval of that version on record than the installation's file */
    void agree(FeaturePlan plan, Optional<String> approver) {
        if (approver.isEmpty()) {
            return;
        }
        Apart.work(() -> {
            for (var lea : ledger.leas()) {
                var known = known(lea, name(APPROVED, plan));
                if (!known.isEmpty() && known.stream().noneMatch(each -> each.states().contains(digest(plan))
                        && each.states().contains(BY + approver.get()))) {
                    throw new CommandException(Outcome.CONFLICT,
                            "The ledger of LEA " + lea + " has another approval of "
                                    + plan.feature() + " " + plan.version() + " than the file trust/approvals.tsv: "
                                    + String.join(", ", known.getLast().states()) + ", where the file says "
                                    + digest(plan) + ", " + BY + approver.get() + ". Nothing was changed.",
                            "Find out who changed the file, and put it back from a backup.");
                }
            }
            return true;
        });
    }

    private boolean add(Attestation fact, String by) {
        for (var lea : ledger.leas()) {
            if (known(lea, fact.attestation()).stream().noneMatch(each -> each.states().equals(fact.states()))) {
                ledger.append(new Submission(lea, by, List.of(new Submission.Line(fact, "")), List.of()));
            }
        }
        return true;
    }

    private List<Attestation> known(LeaId lea, String name) {
        var head = ledger.head(lea);
        return new ProgramFile(head, ledger.aboutProgram(lea, head)).all(Attestation.class).stream()
                .map(each -> each.fact()).filter(each -> each.attestation().equals(name)).toList();
    }

    private static Attestation attested(String what, FeaturePlan plan, String by, LocalDate day, String paper) {
        return new Attestation(name(what, plan), day, Optional.empty(), Sets.of(digest(plan), BY + by), paper);
    }

    private static String name(String what, FeaturePlan plan) {
        return what + plan.feature() + "-" + plan.version();
    }

    private static String digest(FeaturePlan plan) {
        return DIGEST + plan.sha256();
    }
}
