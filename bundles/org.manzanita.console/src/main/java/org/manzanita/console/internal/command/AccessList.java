package org.manzanita.console.internal.command;

import java.util.List;
import org.manzanita.access.Access;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.model.LeaId;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code access:list}: list the people of this installation and their roles. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=access:list")
@Command(name = "access:list", description = "list the people of this installation and their roles")
@Examples({"access:list", "access:list --all"})
@Fields("people: person, role, lea, of, from, until, grantedBy, grantedOn")
@Needs("people.grant/read")
public final class AccessList implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("person", "Person"), new Field("role", "Role"),
            new Field("lea", "LEA"), new Field("of", "For"), new Field("from", "From"), new Field("until", "Until"),
            new Field("grantedBy", "Given by"), new Field("grantedOn", "On"));

    private final Access access;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Option(names = "--all", description = "those that have ended or not begun, too")
    boolean all;

    @Activate
    public AccessList(@Reference Access access) {
        this.access = access;
    }

    @Override
    public Answer run(Progress progress) {
        var rows = access.people().all().stream().filter(held -> all || held.holdsOn(from.today()))
                .map(held -> List.<Object>of(held.person(), held.role().token(),
                        held.lea().map(LeaId::value).orElse("every"), List.copyOf(held.of()), held.from(),
                        held.until().<Object>map(day -> day).orElse(""), held.grantedBy(), held.grantedOn()))
                .toList();
        var notes = access.people().isFresh()
                ? List.of("Nobody is named yet: whoever may write the home folder may do everything.")
                : List.<String>of();
        return Answer.of("people", new Table("People and their roles", FIELDS, rows, notes));
    }
}
