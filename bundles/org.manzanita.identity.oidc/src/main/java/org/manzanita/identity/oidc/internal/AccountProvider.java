package org.manzanita.identity.oidc.internal;

import java.util.List;
import org.manzanita.access.Access;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code account:provider}: which provider of accounts the district has, and whose its accounts are. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=account:provider")
@Command(name = "account:provider", description = "show which provider of accounts the district has, and which accounts are whose", footer = "What is set stands in sign-in.properties in the home folder.")
@Examples({"account:provider", "account:provider --ask"})
@Fields({"provider: issuer, clientId, hasSecret, redirect, maximumAgeSeconds, amr, acr, answers",
        "links: person, subject, issuer, linkedBy, linkedOn"})
@Needs("people.grant/read")
public final class AccountProvider implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("person", "Person"), new Field("subject", "Account"),
            new Field("issuer", "Of"), new Field("linkedBy", "Linked by"), new Field("linkedOn", "On"));

    private final Access access;
    private final SignInService service;

    @Option(names = "--ask", description = "ask the provider, too, whether it answers")
    boolean isAsked;

    @Activate
    public AccountProvider(@Reference Access access, @Reference SignInService service) {
        this.access = access;
        this.service = service;
    }

    @Override
    public Answer run(Progress progress) {
        var settings = service.needed();
        var rows = access.links().all().stream().map(link -> List.<Object>of(link.person(), link.subject(),
                link.issuer(), link.linkedBy(), link.linkedOn().toString())).toList();
        return Answer.of(new Part.Sheet("provider", "", List.of(
                new Part.Item("issuer", "Provider", settings.issuer()),
                new Part.Item("clientId", "Known there as", settings.clientId()),
                new Part.Item("hasSecret", "With a secret", settings.secret().isPresent()),
                new Part.Item("redirect", "A browser comes back to", settings.redirect().toString()),
                new Part.Item("maximumAgeSeconds", "Signed in there not longer ago than (s)",
                        settings.maximumAge().<Object>map(age -> age.toSeconds()).orElse("")),
                new Part.Item("amr", "Signed in there by one of", String.join(", ", settings.amr())),
                new Part.Item("acr", "At one of the levels", String.join(", ", settings.acr())),
                new Part.Item("answers", "It answers", isAsked ? asked(settings) : ""))),
                new Part.Rows("links", new Table("", FIELDS, rows, List.of())));
    }

    private boolean asked(ProviderSettings settings) {
        try (var signIn = service.begin(settings, settings.redirect())) {
            return !signIn.address().isEmpty();
        } catch (ProviderException e) {
            throw new CommandException(Outcome.FAILED, String.valueOf(e.getMessage()), e.hint());
        }
    }
}
