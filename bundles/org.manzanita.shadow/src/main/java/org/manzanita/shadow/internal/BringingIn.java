package org.manzanita.shadow.internal;

import java.util.Optional;
import org.manzanita.access.Access;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Progress;
import org.manzanita.credit.CreditService;
import org.manzanita.ledger.Ledger;
import org.manzanita.platform.FeatureChanges;
import org.manzanita.platform.FeaturePlan;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code feature:install} and {@code feature:update} share: they differ in whether something is to be there already. */
abstract class BringingIn implements ConsoleCommand {

    private final FeatureChanges changes;
    private final Access access;
    private final AttendanceClose close;
    private final ApprovalsOnRecord record;

    @Parameters(paramLabel = "SOURCE", description = "a folder or zip in the folder of deliveries, or a feature that was taken out")
    String source = "";

    @Option(names = "--feature", paramLabel = "NAME", description = "which feature, if the delivery brings several")
    Optional<String> feature = Optional.empty();

    BringingIn(FeatureChanges changes, Access access, Ledger ledger, CreditService credit) {
        this.changes = changes;
        this.access = access;
        this.close = new AttendanceClose(ledger, credit);
        this.record = new ApprovalsOnRecord(ledger);
    }

    /** Why another command is meant, if one is. */
    abstract Optional<CommandException> otherwise(FeaturePlan plan);

    @Override
    public Answer run(Progress progress) {
        return Refusals.told(() -> {
            var plan = changes.planInstall(source, feature);
            var otherwise = plan.isSound() ? otherwise(plan) : Optional.<CommandException>empty();
            if (otherwise.isPresent()) {
                throw otherwise.get();
            }
            return Made.now(plan, changes, access, close, record);
        });
    }
}
