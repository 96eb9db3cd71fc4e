package org.manzanita.identity.internal;

import java.util.ArrayList;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.DryRun;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** {@code account:recovery}: other recovery codes. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=account:recovery")
@Command(name = "account:recovery", description = "make other recovery codes for yourself; the old ones stop to hold", footer = "Takes a fresh proof: account:prove")
@Examples("account:recovery")
@Needs(value = "self.see", changes = true, undo = "account:recovery")
public final class AccountRecovery implements ConsoleCommand {

    private final Access access;
    private final IdentityService identity;

    @Activate
    public AccountRecovery(@Reference Access access, @Reference IdentityService identity) {
        this.access = access;
        this.identity = identity;
    }

    @Override
    public Answer run(Progress progress) {
        var caller = Acting.now().orElseThrow().caller();
        var account = identity.account(caller.person());
        if (DryRun.notes("makes other recovery codes for " + caller.person())) {
            return Answer.of();
        }
        if (!access.proofs().isFresh(caller)) {
            throw new CommandException(Outcome.NOT_ALLOWED, "That takes a fresh proof that it is " + caller.person()
                    + " who asks.", "To give it: account:prove");
        }
        var lines = new ArrayList<Line>();
        lines.add(Line.of("Keep these on paper; they are not shown again, and those from before hold no more:"));
        identity.recovery(account).forEach(code -> lines.add(Line.of(2, "", code)));
        return Answer.of(new Part.Prose(lines));
    }
}
