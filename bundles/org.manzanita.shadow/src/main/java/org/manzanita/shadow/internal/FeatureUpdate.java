package org.manzanita.shadow.internal;

import java.util.Optional;
import org.manzanita.access.Access;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Progress;
import org.manzanita.credit.CreditService;
import org.manzanita.ledger.Ledger;
import org.manzanita.platform.FeatureChanges;
import org.manzanita.platform.FeaturePlan;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code feature:update}: put another version of a feature in the place of the one that is there. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=feature:update")
@Command(name = "feature:update", description = "put another version of a feature in the place of the one that is there", footer = "It is made whole or not at all: if a bundle does not start, everything is put back as it was. A feature that is not of the release has to be approved by another person first; feature:plan says what would come of it.")
@Examples({"feature:update policy-2027.zip"})
@Fields({"bundles: change, bundle", "access: bundle, asks, means, where",
        "uncompared: pupil, day, agreement, now, then, section, held",
        "days: pupil, day, agreement, now, then, section, held"})
@Needs(value = "plugin.approve/install", changes = true, undo = "feature:update, with the delivery that was there before")
public final class FeatureUpdate implements ConsoleCommand {

    private final FeatureChanges changes;
    private final Access access;
    private final AttendanceClose close;
    private final ApprovalsOnRecord record;

    @Parameters(paramLabel = "SOURCE", description = "a folder or zip in the folder of deliveries, or a feature that was taken out")
    String source = "";

    @Option(names = "--feature", paramLabel = "NAME", description = "which feature, if the delivery brings several")
    Optional<String> feature = Optional.empty();

    @Activate
    public FeatureUpdate(@Reference FeatureChanges changes, @Reference Access access, @Reference Ledger ledger,
            @Reference CreditService credit) {
        this.changes = changes;
        this.access = access;
        this.close = new AttendanceClose(ledger, credit);
        this.record = new ApprovalsOnRecord(ledger);
    }

    @Override
    public Answer run(Progress progress) {
        return Refusals.told(() -> {
            var plan = changes.planInstall(source, feature);
            if (plan.kind() != FeaturePlan.Kind.UPDATE && plan.isSound()) {
                throw new CommandException(Outcome.CONFLICT,
                        "There is no " + plan.feature() + " to put another version in the place of.",
                        "To bring it in: feature:install " + source);
            }
            return Made.now(plan, changes, access, close, record);
        });
    }
}
