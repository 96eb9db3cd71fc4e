package org.manzanita.documents.internal.command;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.manzanita.access.Journal;
import org.manzanita.model.PupilId;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;

/**
 * EC 49064: who asked for a pupil's records, when, in which role, by which command, and how it ended. What was asked of
 * everybody at once, such as a report, names no pupil and is not among it.
 */
final class Readers {

    private static final List<Field> FIELDS = List.of(new Field("number", "No."), new Field("at", "At (UTC)"),
            new Field("person", "Who"), new Field("roles", "As"), new Field("command", "Command"),
            new Field("outcome", "Outcome"));

    private final Journal journal;

    Readers(Journal journal) {
        this.journal = journal;
    }

    Table of(PupilId pupil) {
        var named = Pattern.compile("(?<![\\p{L}\\p{N}_-])" + Pattern.quote(pupil.value()) + "(?![\\p{L}\\p{N}_-])");
        var ended = new HashMap<Long, Integer>();
        var asked = new ArrayList<Journal.Line>();
        for (var line : journal.lines()) {
            if (line.kind() == Journal.Kind.OUTCOME) {
                ended.put(line.of(), line.exitCode());
            } else if (named.matcher(line.command()).find()) {
                asked.add(line);
            }
        }
        var rows = asked.stream().map(line -> List.<Object>of(line.number(),
                line.at().truncatedTo(ChronoUnit.SECONDS).toString(), line.caller().person(), line.roles(),
                line.command(), outcome(line, ended))).toList();
        return new Table("Who asked for the records of " + pupil, FIELDS, rows,
                List.of("What was asked of all pupils at once is not among them."));
    }

    private static String outcome(Journal.Line line, Map<Long, Integer> ended) {
        if (line.kind() == Journal.Kind.REFUSED) {
            return "refused";
        }
        var code = ended.get(line.number());
        return code == null ? "not ended" : code == 0 ? "done" : "ended with " + code;
    }
}
