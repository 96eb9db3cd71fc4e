package org.manzanita.console.internal.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.access.Caller;
import org.manzanita.access.Grant;
import org.manzanita.access.Right;
import org.manzanita.access.Role;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Item;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** {@code access:whoami}: say who you are here, your roles, and what they let you do. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=access:whoami")
@Command(name = "access:whoami", description = "say who you are here, your roles, and what they let you do")
@Examples({"access:whoami", "access:whoami --output json"})
@Fields({"caller: person, door, session", "rights: action, words, scope, second"})
@Needs("self.see")
public final class AccessWhoami implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("action", "Right"), new Field("words", "You may"),
            new Field("scope", "Of"), new Field("second", "With a second person"));

    private final Access access;

    @Activate
    public AccessWhoami(@Reference Access access) {
        this.access = access;
    }

    @Override
    public Answer run(Progress progress) {
        var caller = Acting.now().orElseThrow().caller();
        var roles = new TreeSet<String>();
        var rows = new ArrayList<List<Object>>();
        for (var action : access.matrix().actions()) {
            held(caller, action).forEach((right, grant) -> {
                var scopes = new TreeSet<String>();
                grant.held().forEach(held -> {
                    roles.add(held.appointment().role().title());
                    scopes.add(held.cell().scope().words());
                });
                rows.add(List.of(right.toString(), access.matrix().words(action)
                        + (right.part().isEmpty() ? "" : ", and of that: " + right.part()),
                        grant.isUnlimited() ? "everything" : String.join(", ", scopes), grant.second()));
            });
        }
        var told = access.people().isFresh()
                ? "Nobody is named in this installation yet, so whoever may write its home folder may do everything. "
                        + "To name the first people: access:grant"
                : roles.isEmpty() ? "You hold no role here." : "You are " + String.join(", ", roles) + ".";
        return Answer.of(new Part.Sheet("caller", "", List.of(new Item("person", "You are", caller.person()),
                new Item("door", "By the door", caller.door()), new Item("session", "Session", caller.session()))),
                Part.Prose.of(Line.of(told)), new Part.Rows("rights", new Table("", FIELDS, rows, List.of())));
    }

    /** The action, if the whole of it is held, or else those parts of it that are. */
    private Map<Right, Grant> held(Caller caller, String action) {
        var held = new LinkedHashMap<Right, Grant>();
        access.decide(caller, Right.of(action)).ifPresent(grant -> held.put(Right.of(action), grant));
        if (held.isEmpty()) {
            Arrays.stream(Role.values()).map(role -> access.matrix().cell(action, role).limit())
                    .filter(limit -> !limit.isEmpty()).sorted().distinct().map(limit -> new Right(action, limit))
                    .forEach(part -> access.decide(caller, part).ifPresent(grant -> held.put(part, grant)));
        }
        return held;
    }
}
