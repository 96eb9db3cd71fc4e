package org.manzanita.shadow.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.manzanita.access.Acting;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.DryRun;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.credit.CreditService;
import org.manzanita.ledger.Ledger;
import org.manzanita.platform.FeatureChanges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code feature:remove}: take a feature out, and keep what it decided. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=feature:remove")
@Command(name = "feature:remove", description = "take a feature out, and keep what it decided", footer = "No fact is touched, and its files are kept: feature:install FEATURE puts it back, and it takes up where it was. The days that it decided are kept beside, and feature:why NAME shows them.")
@Examples({"feature:remove san-juan", "feature:remove example-policy --year 2026-27"})
@Fields({PlanAnswer.OF_BUNDLES, PlanAnswer.OF_ACCESS, PlanAnswer.OF_REMARKS, PlanAnswer.OF_UNCOMPARED,
        PlanAnswer.OF_DAYS})
@Needs(value = "plugin.approve/install", changes = true, undo = "feature:install NAME")
public final class FeatureRemove implements ConsoleCommand {

    private final FeatureChanges changes;
    private final Ledger ledger;
    private final CreditService credit;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "FEATURE", description = "the feature; feature:list names them")
    String name = "";

    @Option(names = "--no-shadow", description = "do not work out and keep which days it decided")
    boolean noShadow;

    @Activate
    public FeatureRemove(@Reference FeatureChanges changes, @Reference Ledger ledger,
            @Reference CreditService credit) {
        this.changes = changes;
        this.ledger = ledger;
        this.credit = credit;
    }

    @Override
    public Answer run(Progress progress) {
        return Refusals.told(() -> {
            new AttendanceClose(ledger, credit).refuse(LocalDate.now(ZoneId.systemDefault()));
            var plan = changes.planRemove(name);
            var run = noShadow || !plan.isSound()
                    ? Optional.<ShadowRun.Outcome>empty()
                    : new Shadow(changes, ledger, credit).of(plan, from, progress);
            if (DryRun.isOn()) {
                return Made.tried(plan, run, "takes out " + plan.feature() + " " + plan.version());
            }
            changes.make(plan, Acting.now().orElseThrow().caller().person());
            run.ifPresent(outcome -> changes.keepDecided(plan, Shadow.rows(outcome)));
            return Made.told(plan, Line.of(run.map(outcome -> outcome.differences().size() + " of " + outcome.days()
                    + " days come out otherwise without it. That is kept: feature:why " + name + " shows it."
                    + (outcome.uncompared().isEmpty()
                            ? ""
                            : " " + outcome.uncompared().size() + " more could not be compared, since a plug-in did"
                                    + " not answer in time."))
                    .orElse("Which days it decided was not worked out.")));
        });
    }
}
