package org.manzanita.shadow.internal;

import java.util.Optional;
import org.manzanita.access.Access;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.credit.CreditService;
import org.manzanita.ledger.Ledger;
import org.manzanita.platform.FeatureChanges;
import org.manzanita.platform.FeaturePlan;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** {@code feature:install}: bring a feature in. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=feature:install")
@Command(name = "feature:install", description = "bring a feature in", footer = "It is made whole or not at all: if a bundle does not start, everything is put back as it was. A feature that is not of the release has to be approved by another person first; feature:plan says what would come of it.")
@Examples({"feature:install policy-2027.zip", "feature:install san-juan"})
@Fields({PlanAnswer.OF_BUNDLES, PlanAnswer.OF_ACCESS, PlanAnswer.OF_REMARKS, PlanAnswer.OF_UNCOMPARED,
        PlanAnswer.OF_DAYS})
@Needs(value = "plugin.approve/install", changes = true, undo = "feature:remove, with its name")
public final class FeatureInstall extends BringingIn {

    @Activate
    public FeatureInstall(@Reference FeatureChanges changes, @Reference Access access, @Reference Ledger ledger,
            @Reference CreditService credit) {
        super(changes, access, ledger, credit);
    }

    @Override
    Optional<CommandException> otherwise(FeaturePlan plan) {
        return plan.kind() == FeaturePlan.Kind.UPDATE
                ? Optional.of(new CommandException(Outcome.CONFLICT,
                        plan.feature() + " " + plan.before() + " is installed already.",
                        "To put " + plan.version() + " in its place: feature:update " + source))
                : Optional.empty();
    }
}
