package org.manzanita.identity.internal;

import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
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

/** {@code account:prove}: prove who you are, before what takes it. It cannot be tried: that would be guessing for nothing. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=account:prove")
@Command(name = "account:prove", description = "prove by password and second factor that it is you, for five minutes in this session", footer = "Asked for before signing, certifying and taking records out. In place of the code, a recovery code does once. After five failures one has to wait, a quarter of an hour at most.")
@Examples("account:prove")
@Needs("self.see")
public final class AccountProve implements ConsoleCommand {

    private final Access access;
    private final IdentityService identity;

    @Activate
    public AccountProve(@Reference Access access, @Reference IdentityService identity) {
        this.access = access;
        this.identity = identity;
    }

    @Override
    public Answer run(Progress progress) {
        var caller = Acting.now().orElseThrow().caller();
        var account = identity.account(caller.person());
        var wait = identity.toWait(account);
        if (wait.isPositive()) {
            throw new CommandException(Outcome.NOT_ALLOWED, account.failures() + " proofs failed one after another, so "
                    + caller.person() + " has to wait " + (wait.toSeconds() + 1) + " seconds.",
                    "If it was not you who failed, tell an administrator: somebody knows how to come in here.");
        }
        var password = Asked.secret("Password:");
        var code = Asked.secret("Code:");
        return switch (identity.prove(caller, password, code)) {
            case PROVED -> Answer.of(Part.Prose.of(Line.of("It is you. That holds for five minutes, in this session.")
                    .in(Part.Tone.GOOD)));
            case BY_RECOVERY -> Answer.of(Part.Prose.of(
                    Line.of("It is you. That holds for five minutes, in this session.").in(Part.Tone.GOOD),
                    Line.of("A recovery code was used up; " + left(caller.person())
                            + " are left. If the second factor is lost, set up another now: account:enroll")));
            case WRONG -> throw new CommandException(Outcome.NOT_ALLOWED, "The password or the code is not right.",
                    "A code holds half a minute, and once. See that the clocks are right.");
        };
    }

    private int left(String person) {
        return access.accounts().of(person).map(account -> account.recovery().size()).orElse(0);
    }
}
