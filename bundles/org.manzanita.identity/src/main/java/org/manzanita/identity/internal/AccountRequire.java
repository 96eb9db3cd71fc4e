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
import picocli.CommandLine.Parameters;

/** {@code account:require}: whether everyone has to prove himself, or those who can. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=account:require")
@Command(name = "account:require", description = "ask everyone for a proof before signing, certifying and taking out, or only those who have set one up", footer = "Until it is asked of everyone, who has set up nothing is asked for nothing. Whoever asks it of everyone has to have one already.")
@Examples({"account:require everyone", "account:require enrolled"})
@Needs(value = "people.grant", changes = true, undo = "account:require enrolled")
public final class AccountRequire implements ConsoleCommand {

    /** Of whom it is asked. */
    enum Whom {
        EVERYONE, ENROLLED
    }

    private final Access access;

    @Parameters(paramLabel = "WHOM", description = "everyone, or enrolled for those who have set one up")
    Whom whom = Whom.EVERYONE;

    @Activate
    public AccountRequire(@Reference Access access) {
        this.access = access;
    }

    @Override
    public Answer run(Progress progress) {
        var person = Acting.now().orElseThrow().caller().person();
        boolean everyone = whom == Whom.EVERYONE;
        if (everyone && access.accounts().of(person).isEmpty() && access.links().of(person).isEmpty()) {
            throw new CommandException(Outcome.CONFLICT, person + " has no password and no second factor yet.",
                    "Set up your own first, so that you know that it works: account:enroll");
        }
        access.accounts().require(everyone);
        return Answer.of(Part.Prose.of(Line.of(everyone
                ? "Everyone is now asked for a proof before signing, certifying and taking records out."
                : "Only those who have set up a password and a second factor are now asked for a proof.")));
    }
}
