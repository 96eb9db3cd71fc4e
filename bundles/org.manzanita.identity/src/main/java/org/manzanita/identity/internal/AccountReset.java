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

/** {@code account:reset}: take away what somebody else has lost. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=account:reset")
@Command(name = "account:reset", description = "take away the password and second factor of somebody who has lost them", footer = "The person then sets up others: account:enroll. See first that it is truly that person who asks you.")
@Examples("account:reset jdoe")
@Needs(value = "people.grant", changes = true, undo = "account:enroll")
public final class AccountReset implements ConsoleCommand {

    private final Access access;

    @Parameters(paramLabel = "PERSON", description = "whose; never your own")
    String person = "";

    @Activate
    public AccountReset(@Reference Access access) {
        this.access = access;
    }

    @Override
    public Answer run(Progress progress) {
        if (person.equals(Acting.now().orElseThrow().caller().person())) {
            throw new CommandException(Outcome.NOT_ALLOWED,
                    "Your own are taken away by somebody else, or whoever finds your session open could do it.",
                    "To replace them while you have them: account:prove, then account:enroll. If nobody else may name"
                            + " people, whoever may write the home folder takes your line out of access/accounts.tsv.");
        }
        if (!access.accounts().remove(person)) {
            throw CommandException.notFound(person + " has no password and no second factor.",
                    "For who has: account:list");
        }
        return Answer.of(Part.Prose.of(Line.of(person + " has no password and no second factor now.")));
    }
}
