package org.manzanita.console.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.manzanita.access.Access;
import org.manzanita.access.Acting;
import org.manzanita.access.Caller;
import org.manzanita.access.Emergency;
import org.manzanita.access.Grant;
import org.manzanita.access.Journal;
import org.manzanita.access.JournalException;
import org.manzanita.access.NotAllowedException;
import org.manzanita.access.Right;
import org.manzanita.access.Role;
import org.manzanita.console.CommandException;
import org.manzanita.access.TooManyNamesException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;

/**
 * The door that someone came in by. It asks for the right of every command before it runs, and puts it on record before
 * and after, those that are refused among them.
 *
 * @param only the commands that may be given by this door; every one that the caller has a right to if empty
 * @param boxes where files lie that may be named by this door
 * @param together what the lines that are given belong to, if they are done whole or not at all
 */
public record Door(Access access, Journal journal, Caller caller, Set<String> only, Boxes boxes,
        Optional<Together> together) {

    private static final Right SEE_NAMES = Right.of("names.see");
    private static final Set<String> WITHOUT_RECORD = Set.of("status.see", "audit.read/verify",
            "platform.run/read");
    /** So many names one person may see in full within an hour; more is taking records out, and takes a second person. */
    private static final int NAMES_IN_AN_HOUR = 500;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private static final Right READ = Right.of("agreement.read");

    public Door {
        only = Set.copyOf(only);
    }

    /** The door at the machine itself, by which every command may be given that the caller has a right to. */
    public Door(Access access, Journal journal, Caller caller) {
        this(access, journal, caller, Set.of(), Boxes.none());
    }

    /** A door by which these commands alone may be given, if any are named. */
    public Door(Access access, Journal journal, Caller caller, Set<String> only, Boxes boxes) {
        this(access, journal, caller, only, boxes, Optional.empty());
    }

    /** The same door, for lines that belong together. */
    Door with(Together lines) {
        return new Door(access, journal, caller, only, boxes, Optional.of(lines));
    }

    /**
     * How a command is asked for.
     *
     * @param reveal whether names are to be shown
     * @param trial whether it is only tried, which takes no second person
     * @param confirmed sees that files lie where they may, and that what cannot be taken back was confirmed
     */
    record Asked(boolean reveal, boolean trial, Runnable confirmed) {}

    /**
     * Runs a command as the one who asks.
     *
     * @param words the whole command line, for which a second person may have to stand
     * @param work what runs it, and answers with its exit code
     * @throws CommandException if it is not his to do, or cannot be put on record
     */
    int through(ConsoleCommand command, List<String> words, Asked asked, ToIntFunction<Acting> work) {
        var told = told(command, words);
        final Acting acting;
        try {
            acting = admitted(command, words, asked);
        } catch (CommandException e) {
            recording(command, () -> {
                journal.refused(caller, told, command.needs().map(Needs::value).orElse(""));
                return 0L;
            });
            throw e;
        }
        var needs = command.needs().orElseThrow();
        long begun = System.nanoTime();
        long intent = recording(command, () -> journal.intend(acting, told, needs.changes() && !asked.trial()));
        journal.doubt().ifPresent(why -> acting.flag("done at a doubtful time"));
        int code = Outcome.FAILED.exitCode();
        try {
            code = acting.during(() -> work.applyAsInt(acting));
        } catch (RuntimeException e) {
            code = Failure.of(e).outcome().exitCode();
            throw e;
        } finally {
            if (intent > 0) {
                ended(intent, told, acting, code, Duration.ofNanos(System.nanoTime() - begun));
            }
        }
        return code;
    }

    /**
     * Refuses a line in which something looks like a secret, and puts that on record without it.
     *
     * @throws CommandException if there is one
     */
    void refuseSecrets(List<String> words) {
        if (!Secret.isIn(words)) {
            return;
        }
        try {
            journal.refused(caller, String.join(" ", Secret.masked(words)), "");
        } catch (JournalException e) {
            // It is refused all the same.
            System.getLogger(Door.class.getName()).log(System.Logger.Level.DEBUG, "Not on record", e);
        }
        throw CommandException.wrongUse(
                "Something in this line looks like a password, a token or a private key, so nothing was run.",
                "Lines are remembered and put on record, and secrets never belong in one. Change that secret if it is a"
                        + " true one: it may have been seen.")
                .as("secret-in-line");
    }

    /** Asks for a second person, since more names would have been shown than one may see in an hour. */
    CommandException tooManyNames(TooManyNamesException e, List<String> words) {
        var request = access.approvals().ask(caller.person(), SEE_NAMES, String.join(" ", words));
        return new CommandException(Outcome.NOT_ALLOWED, e.getMessage() + " One person may see " + NAMES_IN_AN_HOUR
                + " within an hour without a second one.",
                "Within half an hour, another who may see names runs: access:approve " + request.code()
                        + "  Then give the same command again.")
                .as("too-many-names");
    }

    /** Puts something on record, or lets the few commands pass that show why nothing can be. */
    private long recording(ConsoleCommand command, LongSupplier work) {
        try {
            return work.getAsLong();
        } catch (JournalException e) {
            if (command.needs().filter(needs -> WITHOUT_RECORD.contains(needs.value())).isPresent()) {
                return 0;
            }
            throw new CommandException(Outcome.FAILED, String.valueOf(e.getMessage()),
                    "See whether the disk is full, and whether the folder may be written: feature:doctor")
                    .as("not-on-record");
        }
    }

    /** Puts on record how it ended; of what was recorded together with other lines, when that is known. */
    private void ended(long intent, String told, Acting acting, int code, Duration took) {
        if (together.isPresent() && acting.trial().isEmpty() && !acting.recorded().isEmpty()) {
            together.get().later(acting, whole -> end(intent, told, acting, code == 0 ? whole : code, took));
        } else {
            end(intent, told, acting, code, took);
        }
    }

    private void end(long intent, String told, Acting acting, int code, Duration took) {
        try {
            journal.ended(intent, acting, told, code, took);
        } catch (JournalException e) {
            throw new CommandException(Outcome.FAILED,
                    "The command ended with " + code + ", but that could not be put on record: " + e.getMessage(),
                    "What it changed is changed; its beginning is record " + intent + ".").as("not-on-record");
        }
    }

    /** The command line as it is put on record: without what the command conceals. */
    private static String told(ConsoleCommand command, List<String> words) {
        var concealed = command.needs().map(needs -> Set.of(needs.conceals())).orElse(Set.of());
        var told = new ArrayList<String>();
        boolean conceal = false;
        for (var word : words) {
            int equals = word.indexOf('=');
            if (conceal) {
                told.add("…");
            } else if (equals > 0 && concealed.contains(word.substring(0, equals))) {
                told.add(word.substring(0, equals) + "=…");
            } else {
                told.add(Words.quoted(word));
            }
            conceal = !conceal && concealed.contains(word);
        }
        return String.join(" ", told);
    }

    /**
     * What the one who asks does while the command runs.
     *
     * @param words the whole command line, for which a second person may have to stand
     * @throws CommandException if it is not his to do
     */
    private Acting admitted(ConsoleCommand command, List<String> words, Asked asked) {
        var name = words.getFirst();
        if (!isGivenHere(command, name)) {
            throw new CommandException(Outcome.NOT_ALLOWED,
                    "The command " + name + " is not one of those that this key "
                            + "may give.",
                    "It may give " + String.join(", ", new TreeSet<>(only)) + ".").as("not-by-this-key");
        }
        var needs = command.needs().orElseThrow(() -> new CommandException(Outcome.NOT_ALLOWED,
                "The command " + name + " does not say which right it needs, so nobody may run it.",
                "Whoever wrote it puts @Needs on its class, with an action of access:matrix."));
        var right = Right.of(needs.value());
        try {
            var grant = access.demand(caller, right);
            asked.confirmed().run();
            DoubtfulTime.refuse(access, journal, right);
            if (asked.trial()) {
                var tried = within(new Acting(caller, right, grant, Optional.empty())).tried();
                if (grant.second()) {
                    tried.trial().orElseThrow().would("takes a second person, who approves it");
                }
                return tried;
            }
            // Before the approval, which holds for one use.
            access.proofs().demand(caller, right);
            if (grant.second() && !access.approvals().use(caller.person(), right, String.join(" ", words))) {
                throw second(name, right, words);
            }
            var acting = within(new Acting(caller, right, grant, names(needs, grant, asked.reveal())));
            limit(acting, words);
            return acting;
        } catch (NotAllowedException e) {
            throw Failure.notAllowed(e).under(needs.value());
        }
    }

    /** A key may name a command as it was called when the key was given. */
    private boolean isGivenHere(ConsoleCommand command, String name) {
        return only.isEmpty() || only.contains(name) || only.stream().anyMatch(old -> Renamed.wasCalled(command, old));
    }

    private Acting within(Acting acting) {
        return together.map(lines -> lines.within(acting)).orElse(acting);
    }

    private void limit(Acting acting, List<String> words) {
        var person = caller.person();
        var today = LocalDate.now(CALIFORNIA);
        if (acting.grant().held().stream().map(Grant.Held::appointment)
                .anyMatch(held -> held.grantedBy().equals(person) && held.grantedOn().equals(today))) {
            acting.flag("a role used on the day on which its holder gave it to himself");
        }
        if (acting.grant().held().stream().anyMatch(held -> held.appointment().grantedBy().equals(Emergency.GIVER))) {
            acting.flag("done in a role that was taken by the emergency code");
        }
        boolean isForACanary = access.canaries().all().stream().map(canary -> canary.pupil().value())
                .anyMatch(id -> words.stream().anyMatch(word -> word.equals(id) || word.endsWith("=" + id)));
        if (isForACanary) {
            acting.flag("asked for a pupil who does not exist");
        }
        boolean isBulk = acting.names().isPresent() && !acting.grant().second() && !access.people().isFresh();
        if (isBulk && !access.approvals().use(person, SEE_NAMES, String.join(" ", words))) {
            int seen = journal.namesSince(person, Instant.now().minus(HOUR))
                    + together.map(Together::namesSeen).orElse(0);
            acting.limitNames(Math.max(0, NAMES_IN_AN_HOUR - seen));
        }
    }

    private Optional<Grant> names(Needs needs, Grant grant, boolean reveal) {
        return switch (needs.names()) {
            case FULL -> Optional.of(grant);
            case MASKED -> reveal ? Optional.of(access.demand(caller, SEE_NAMES)) : Optional.empty();
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
                        + "  Then give the same command again.")
                .as("second-person").under(right.toString());
    }

    /** Whether the command would be admitted, second persons aside; for help and completion. */
    boolean admits(ConsoleCommand command) {
        if (!isGivenHere(command, command.spec().name())) {
            return false;
        }
        boolean isOpen = access.people().isFresh() && !caller.isRemote();
        return isOpen || command.needs().flatMap(needs -> access.decide(caller, Right.of(needs.value()))).isPresent();
    }

    /** Looks something up for completion, as the one who asks may see it; nothing if he may see nothing. */
    <T> T looking(Supplier<T> work, T nothing) {
        return access.decide(caller, READ)
                .map(grant -> new Acting(caller, READ, grant, Optional.empty()).during(work)).orElse(nothing);
    }
}
