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

/** {@code feature:update}: put another version of a feature in the place of the one that is there. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=feature:update")
@Command(name = "feature:update", description = "put another version of a feature in the place of the one that is there", footer = "It is made whole or not at all: if a bundle does not start, everything is put back as it was. A feature that is not of the release has to be approved by another person first; feature:plan says what would come of it.")
@Examples({"feature:update policy-2027.zip"})
@Fields({PlanAnswer.OF_BUNDLES, PlanAnswer.OF_ACCESS, PlanAnswer.OF_REMARKS, PlanAnswer.OF_UNCOMPARED,
        PlanAnswer.OF_DAYS})
@Needs(value = "plugin.approve/install", changes = true, undo = "feature:update, with the delivery that was there before")
public final class FeatureUpdate extends BringingIn {

    @Activate
    public FeatureUpdate(@Reference FeatureChanges changes, @Reference Access access, @Reference Ledger ledger,
            @Reference CreditService credit) {
        super(changes, access, ledger, credit);
    }

    @Override
    Optional<CommandException> otherwise(FeaturePlan plan) {
        return plan.kind() != FeaturePlan.Kind.UPDATE
                ? Optional.of(new CommandException(Outcome.CONFLICT,
                        "There is no " + plan.feature() + " to put another version in the place of.",
                        "To bring it in: feature:install " + source))
                : Optional.empty();
    }
}
