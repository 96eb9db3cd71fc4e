package org.manzanita.console.internal.command;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.manzanita.access.Journal;
import org.manzanita.access.Journal.Kind;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;

/** Commands as the journal has them: each with its outcome, if it came to one. */
final class LoggedCommands {

    private static final List<Field> FIELDS = List.of(new Field("number", "No."), new Field("at", "At (UTC)"),
            new Field("person", "Who"), new Field("door", "Door"), new Field("session", "Session"),
            new Field("address", "From"), new Field("command", "Command"), new Field("right", "Right"),
            new Field("changes", "Changes"), new Field("ended", "Ended"), new Field("names", "Names"),
            new Field("recorded", "Recorded"), new Field("millis", "Milliseconds"), new Field("key", "Key"),
            new Field("roles", "Roles"), new Field("leas", "LEAs"), new Field("digests", "Digests"),
            new Field("flags", "Marked"));

    private final List<Journal.Line> begun;
    private final Map<Long, Journal.Line> outcomes = new HashMap<>();

    LoggedCommands(Journal journal) {
        var lines = journal.lines();
        this.begun = lines.stream().filter(line -> line.kind() != Kind.OUTCOME).toList();
        lines.stream().filter(line -> line.kind() == Kind.OUTCOME).forEach(line -> outcomes.put(line.of(), line));
    }

    /** The commands of which this holds, the last ones if there are more than so many. */
    Table table(String title, Predicate<Journal.Line> wanted, int most) {
        var rows = new ArrayList<List<Object>>();
        for (var line : begun) {
            if (wanted.test(line)) {
                rows.add(row(line));
            }
        }
        var shown = rows.subList(Math.max(0, rows.size() - most), rows.size());
        return new Table(title, FIELDS, shown, shown.size() < rows.size()
                ? List.of("These are the last " + most + " of " + rows.size() + ".")
                : List.of());
    }

    /** The command that added an entry to a ledger, if it came through a door. */
    Optional<Journal.Line> thatRecorded(String lea, long entry) {
        return begun.stream().filter(line -> {
            var outcome = outcomes.get(line.number());
            return outcome != null && Added.in(outcome.recorded()).stream().anyMatch(added -> added.holds(lea, entry));
        }).findFirst();
    }

    private List<Object> row(Journal.Line line) {
        var outcome = outcomes.get(line.number());
        var ended = line.kind() == Kind.REFUSED
                ? "refused"
                : outcome == null ? "cut short" : Integer.toString(outcome.exitCode());
        return List.of(line.number(), line.at().truncatedTo(ChronoUnit.SECONDS).toString(), line.caller().person(),
                line.caller().door(), line.caller().session(), line.caller().address(), line.command(), line.right(),
                line.changes(), ended, outcome == null ? 0 : outcome.names(),
                outcome == null ? "" : outcome.recorded(), outcome == null ? 0L : outcome.took().toMillis(),
                line.caller().key(), line.roles(), line.leas(), outcome == null ? "" : outcome.digests(),
                outcome == null ? "" : outcome.flags());
    }
}
