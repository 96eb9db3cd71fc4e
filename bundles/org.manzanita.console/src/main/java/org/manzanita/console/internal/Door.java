package org.manzanita.console.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.access.Caller;
import org.manzanita.access.Grant;
import org.manzanita.access.NotAllowedException;
import org.manzanita.access.Right;
import org.manzanita.access.Role;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;

/** The door that someone came in by: it asks for the right of every command before it runs. */
public record Door(Access access, Caller caller) {

    private static final Right SEE_NAMES = Right.of("names.see");
    private static final Right READ = Right.of("agreement.read");

    /**
     * What the one who asks does while the command runs.
     *
     * @param words the whole command line, for which a second person may have to stand
     * @param reveal whether names were asked for
     * @throws CommandException if it is not his to do
     */
    Acting admitted(ConsoleCommand command, List<String> words, boolean reveal) {
        var name = words.getFirst();
        var needs = command.needs().orElseThrow(() -> new CommandException(Outcome.NOT_ALLOWED,
                "The command " + name + " does not say which right it needs, so nobody may run it.",
                "Whoever wrote it puts @Needs on its class, with an action of access:matrix."));
        var right = Right.of(needs.value());
        try {
            var grant = access.demand(caller.person(), right);
            if (grant.second() && !access.approvals().use(caller.person(), right, String.join(" ", words))) {
                throw second(name, right, words);
            }
            return new Acting(caller, right, grant, names(needs, grant, reveal));
        } catch (NotAllowedException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, String.valueOf(e.getMessage()),
                    "To see your roles and rights: access:whoami");
        }
    }

    private Optional<Grant> names(Needs needs, Grant grant, boolean reveal) {
        return switch (needs.names()) {
            case FULL -> Optional.of(grant);
            case MASKED -> reveal ? Optional.of(access.demand(caller.person(), SEE_NAMES)) : Optional.empty();
            case NONE -> Optional.empty();
        };
    }

    private CommandException second(String name, Right right, List<String> words) {
        var request = access.approvals().ask(caller.person(), right, String.join(" ", words));
        var who = String.join(" or ", access.matrix().permitted(right).stream().map(Role::title).toList());
        return new CommandException(Outcome.NOT_ALLOWED,
                "To " + access.matrix().words(right.action()) + " takes a second person, and nobody has approved "
                        + name + " yet.",
                "Within half an hour, another " + who + " runs: access:approve " + request.code()
                        + "  Then give the same command again.");
    }

    /** Whether the command would be admitted, second persons aside; for help and completion. */
    boolean admits(ConsoleCommand command) {
        return access.people().isFresh() || command.needs()
                .flatMap(needs -> access.decide(caller.person(), Right.of(needs.value()))).isPresent();
    }

    /** Looks something up for completion, as the one who asks may see it; nothing if he may see nothing. */
    <T> T looking(Supplier<T> work, T nothing) {
        return access.decide(caller.person(), READ)
                .map(grant -> new Acting(caller, READ, grant, Optional.empty()).during(work)).orElse(nothing);
    }
}
