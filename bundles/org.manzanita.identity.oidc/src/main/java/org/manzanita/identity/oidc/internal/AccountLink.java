package org.manzanita.identity.oidc.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.access.Links;
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

/** {@code account:link}: say whose an account of the district's directory is. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=account:link")
@Command(name = "account:link", description = "say which account of the district's directory is a person's, so that it proves who he is", footer = "SUBJECT is what the provider calls the account for good, and never an e-mail address, which may be given to somebody else: account:sign-in tells it to the person. It gives no right. See first that it is truly that person who asks you.")
@Examples("account:link jdoe 248289761001")
@Needs(value = "people.grant", changes = true, undo = "account:unlink PERSON")
public final class AccountLink implements ConsoleCommand {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final Access access;
    private final SignInService service;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "PERSON", description = "whose; never your own")
    String person = "";

    @Parameters(index = "1", paramLabel = "SUBJECT", description = "what the provider calls the account")
    String subject = "";

    @Activate
    public AccountLink(@Reference Access access, @Reference SignInService service) {
        this(access, service, Clock.systemUTC());
    }

    AccountLink(Access access, SignInService service, Clock clock) {
        this.access = access;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public Answer run(Progress progress) {
        var settings = service.needed();
        var by = Acting.now().orElseThrow().caller().person();
        if (person.equals(by)) {
            throw new CommandException(Outcome.NOT_ALLOWED,
                    "Your own is linked by somebody else, or whoever finds your session open could link his.",
                    "Ask somebody else who may name people. Until then a password and a second factor do: account:enroll");
        }
        if (access.people().all().stream().noneMatch(held -> held.person().equals(person))) {
            throw CommandException.notFound(person + " is named in no role here, and an account elsewhere gives none.",
                    "Name the person first: access:grant " + person + " ROLE");
        }
        if (subject.contains("@")) {
            throw CommandException.wrongUse(
                    "'" + subject + "' is an e-mail address, which may be given to somebody else"
                            + " one day.",
                    "Have " + person + " run account:sign-in, which tells what the provider calls the account.");
        }
        try {
            access.links().add(new Links.Link(person, settings.issuer(), subject, by,
                    LocalDate.now(clock.withZone(CALIFORNIA))));
        } catch (IllegalArgumentException e) {
            throw new CommandException(Outcome.CONFLICT, String.valueOf(e.getMessage()),
                    "For what is linked: account:provider  To take one back: account:unlink PERSON");
        }
        return Answer.of(Part.Prose.of(Line.of("The account " + subject + " of " + settings.issuer() + " is "
                + person + "'s, who from now on is asked for a proof before signing, certifying and taking out.")));
    }
}
