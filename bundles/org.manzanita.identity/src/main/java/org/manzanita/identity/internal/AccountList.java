package org.manzanita.identity.internal;

import java.util.List;
import org.manzanita.access.Access;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** {@code account:list}: who can prove himself, and by how much is left. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=account:list")
@Command(name = "account:list", description = "list who has a password and a second factor, and whether everyone has to have them")
@Examples({"account:list", "account:list --output json"})
@Fields({"accounts: required, asksFor", "people: person, since, recoveryCodes, failures, waitsSeconds"})
@Needs("people.grant/read")
public final class AccountList implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("person", "Who"), new Field("since", "Since (UTC)"),
            new Field("recoveryCodes", "Recovery codes left"), new Field("failures", "Failures"),
            new Field("waitsSeconds", "Has to wait (s)"));

    private final Access access;
    private final IdentityService identity;

    @Activate
    public AccountList(@Reference Access access, @Reference IdentityService identity) {
        this.access = access;
        this.identity = identity;
    }

    @Override
    public Answer run(Progress progress) {
        var rows = access.accounts().all().stream().map(account -> List.<Object>of(account.person(),
                account.since().toString(), account.recovery().size(), account.failures(),
                identity.toWait(account).toSeconds())).toList();
        return Answer.of(new Part.Sheet("accounts", "", List.of(
                new Part.Item("required", "Everyone has to have one", access.accounts().isRequired()),
                new Part.Item("asksFor", "A proof is asked for by", String.join(", ", access.proofs().actions())))),
                new Part.Rows("people", new Table("", FIELDS, rows, List.of())));
    }
}
