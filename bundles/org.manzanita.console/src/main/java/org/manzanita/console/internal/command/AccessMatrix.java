package org.manzanita.console.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.access.Access;
import org.manzanita.access.Role;
import org.manzanita.access.Scope;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code access:matrix}: show which role may do what, and how far. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=access:matrix")
@Command(name = "access:matrix", description = "show which role may do what, and how far", footer = "The same matrix stands before every door and before the ledger itself.")
@Examples({"access:matrix", "access:matrix --role clerk", "access:matrix --output csv"})
@Fields("rights: action, words, role, scope, part, second")
@Needs("self.see")
public final class AccessMatrix implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("action", "Right"), new Field("words", "To"),
            new Field("role", "Role"), new Field("scope", "Of"), new Field("part", "Only to"),
            new Field("second", "With a second person"));

    private final Access access;

    @Option(names = "--role", paramLabel = "ROLE", description = "only of this role")
    Optional<Role> role = Optional.empty();

    @Activate
    public AccessMatrix(@Reference Access access) {
        this.access = access;
    }

    @Override
    public Answer run(Progress progress) {
        var rows = new ArrayList<List<Object>>();
        for (var action : access.matrix().actions()) {
            for (var each : Role.values()) {
                var cell = access.matrix().cell(action, each);
                if (cell.scope() != Scope.NONE && role.map(asked -> asked == each).orElse(true)) {
                    rows.add(List.of(action, access.matrix().words(action), each.token(), cell.scope().words(),
                            cell.limit(), cell.second()));
                }
            }
        }
        return Answer.showing("rights", new Table("Roles and rights", FIELDS, rows, List.of()), "action", "role",
                "scope", "part", "second");
    }
}
