package org.manzanita.shadow.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.manzanita.access.Acting;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.DryRun;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part.Tone;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.ledger.Ledger;
import org.manzanita.platform.FeatureChanges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code feature:approve}: let a feature in, for the LEA. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=feature:approve")
@Command(name = "feature:approve", description = "let a feature in, for the LEA, exactly as it was delivered", footer = "Put on record with its digest, its version, its vendor, and what it may see and reach, and as a fact of every LEA whose ledger is here. Whoever approves it does not install it.")
@Examples({"feature:approve policy-2027.zip --reason 'Board meeting of 2027-06-14'",
        "feature:approve policy-2027.zip --apart",
        "feature:approve policy-2026.zip --allow-downgrade --reason '2027 refuses days that it should not'"})
@Needs(value = "plugin.approve/approve", changes = true, undo = "it installs nothing by itself: leave feature:install")
public final class FeatureApprove implements ConsoleCommand {

    private final FeatureChanges changes;
    private final ApprovalsOnRecord record;

    @Parameters(paramLabel = "SOURCE", description = "a folder or zip in the folder of deliveries")
    String source = "";

    @Option(names = "--feature", paramLabel = "NAME", description = "which feature, if the delivery brings several")
    Optional<String> feature = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; needed with --allow-downgrade")
    String reason = "";

    @Option(names = "--allow-downgrade", description = "let an older version in than one that was approved before")
    boolean downgrade;

    @Option(names = "--apart", negatable = true, description = "ask it in a process of its own, and run nothing of it in the platform's; --no-apart: run it in the platform's; without either: as the version that was approved before")
    Optional<Boolean> apart = Optional.empty();

    @Activate
    public FeatureApprove(@Reference FeatureChanges changes, @Reference Ledger ledger) {
        this.changes = changes;
        this.record = new ApprovalsOnRecord(ledger);
    }

    @Override
    public Answer run(Progress progress) {
        if (downgrade && reason.isBlank()) {
            throw CommandException.wrongUse("To let an older version in takes a reason.", "Say it with --reason TEXT.");
        }
        return Refusals.told(() -> {
            var plan = changes.planInstall(source, feature);
            if (DryRun.isOn()) {
                return Made.tried(plan, Optional.empty(), "lets in " + plan.feature() + " " + plan.version());
            }
            var by = Acting.now().orElseThrow().caller().person();
            boolean isApart = changes.approve(plan, by, reason, downgrade, apart);
            record.approved(plan, by, reason, LocalDate.now(ZoneId.systemDefault()));
            return Answer.of(Part.Prose.of(Line.of("Approved: " + plan.feature() + " " + plan.version()
                    + (plan.vendor().isEmpty() ? "" : " of " + plan.vendor())
                    + (isApart ? ", to run apart, in a process of its own." : ".")).in(Tone.GOOD),
                    Line.of("Another person may now run: feature:" + (plan.before().isEmpty() ? "install " : "update ")
                            + source)));
        });
    }
}
