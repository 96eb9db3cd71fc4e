package org.manzanita.identity.oidc.internal;

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

/** {@code account:unlink}: an account of the district's directory proves no more who somebody is. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=account:unlink")
@Command(name = "account:unlink", description = "let an account of the district's directory prove nothing of a person any more", footer = "It holds at once. The person's roles stay as they are: access:revoke takes them back.")
@Examples("account:unlink jdoe")
@Needs(value = "people.grant", changes = true, undo = "account:link PERSON SUBJECT")
public final class AccountUnlink implements ConsoleCommand {

    private final Access access;

    @Parameters(paramLabel = "PERSON", description = "whose; never your own")
    String person = "";

    @Activate
    public AccountUnlink(@Reference Access access) {
        this.access = access;
    }

    @Override
    public Answer run(Progress progress) {
        if (person.equals(Acting.now().orElseThrow().caller().person())) {
            throw new CommandException(Outcome.NOT_ALLOWED,
                    "Your own is taken back by somebody else, or whoever finds your session open could do it.",
                    "Ask somebody else who may name people.");
        }
        if (!access.links().remove(person)) {
            throw CommandException.notFound(person + " is linked with no account of the district's directory.",
                    "For who is: account:provider");
        }
        return Answer
                .of(Part.Prose.of(Line.of(person + " is linked with no account of the district's directory now.")));
    }
}
