package org.manzanita.shadow.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.access.Right;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
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

/** {@code feature:plan}: what would come of bringing a feature in, or of taking one out. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=feature:plan")
@Command(name = "feature:plan", description = "show what would come of bringing a feature in, or of taking one out", footer = "Nothing is changed, and nothing of it runs in this process. Credit is compared day by day with what a second process finds of the same facts. Ends with 3 if something speaks against it, or days could not be compared.")
@Examples({"feature:plan policy-2027.zip", "feature:plan policy-2027.zip --year 2026-27 --output json",
        "feature:plan --remove san-juan --no-shadow"})
@Fields({PlanAnswer.OF_BUNDLES, PlanAnswer.OF_ACCESS, PlanAnswer.OF_REMARKS, PlanAnswer.OF_UNCOMPARED,
        PlanAnswer.OF_DAYS})
@Needs("status.see")
public final class FeaturePlanCommand implements ConsoleCommand {

    private final FeatureChanges changes;
    private final Ledger ledger;
    private final CreditService credit;
    private final Access access;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "SOURCE", description = "a folder or zip in the folder of deliveries, or a feature that was taken out; with --remove, a feature")
    String source = "";

    @Option(names = "--feature", paramLabel = "NAME", description = "which feature, if the delivery brings several")
    Optional<String> feature = Optional.empty();

    @Option(names = "--remove", description = "plan to take it out")
    boolean remove;

    @Option(names = "--no-shadow", description = "leave the comparison of credit out")
    boolean noShadow;

    @Option(names = "--verbose", description = "also show the resolver's own words")
    boolean verbose;

    @Activate
    public FeaturePlanCommand(@Reference FeatureChanges changes, @Reference Ledger ledger,
            @Reference CreditService credit, @Reference Access access) {
        this.changes = changes;
        this.ledger = ledger;
        this.credit = credit;
        this.access = access;
    }

    @Override
    public Answer run(Progress progress) {
        return Refusals.told(() -> {
            var plan = remove ? changes.planRemove(source) : changes.planInstall(source, feature);
            var run = plan.isSound() && !noShadow
                    ? new Shadow(changes, ledger, credit).of(plan, from, progress)
                    : Optional.<ShadowRun.Outcome>empty();
            boolean sees = Acting.now().filter(acting -> access
                    .decide(acting.caller(), Right.of("reports.see")).isPresent()).isPresent();
            var close = new AttendanceClose(ledger, credit).on(LocalDate.now(ZoneId.systemDefault()));
            return PlanAnswer.of(plan, run, sees, verbose, close);
        });
    }
}
