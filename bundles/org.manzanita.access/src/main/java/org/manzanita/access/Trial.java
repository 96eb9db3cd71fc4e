package org.manzanita.access;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.ledger.Submission;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.LeaId;

/**
 * What a command would change, while it is only tried. Whatever keeps something asks for it before it keeps anything,
 * and gives it here instead; so a command is tried by the very code, checks and rules that would do it.
 */
public final class Trial {

    private final Map<LeaId, List<Entry>> entries = new TreeMap<>();
    private final Map<LeaId, Integer> names = new TreeMap<>();
    private final Map<Path, List<List<String>>> lists = new TreeMap<>();
    private final List<String> others = new ArrayList<>();

    /** The trial that runs on this thread, if what is being done is only tried. */
    public static Optional<Trial> now() {
        return Acting.now().flatMap(Acting::trial);
    }

    /**
     * Takes what would be added to a ledger.
     *
     * @param head the last entry that the ledger has
     * @return the entries as they would be
     */
    public List<Entry> append(Submission submission, EntryId head, Instant at) {
        var collected = entries.computeIfAbsent(submission.lea(), lea -> new ArrayList<>());
        long next = head.value() + collected.size();
        var added = new ArrayList<Entry>();
        for (var line : submission.lines()) {
            added.add(new Entry(new EntryId(++next), at, submission.by(), line.source(), line.fact()));
        }
        collected.addAll(added);
        names.merge(submission.lea(), submission.names().size(), Integer::sum);
        return List.copyOf(added);
    }

    /** What would be added, by the LEA to whose ledger, oldest first. */
    public Map<LeaId, List<Entry>> entries() {
        return Map.copyOf(entries);
    }

    /** How many names would be given or changed in the LEA's ledger. */
    public int names(LeaId lea) {
        return names.getOrDefault(lea, 0);
    }

    /**
     * Takes a list that would be written in the place of another, and says which of its lines are others.
     *
     * @param before the lines that stand there
     */
    public void write(Path file, List<List<String>> before, List<List<String>> after) {
        lists.put(file, List.copyOf(after));
        differing("takes out", before, after);
        differing("adds", after, before);
    }

    private void differing(String what, List<List<String>> of, List<List<String>> from) {
        var left = new ArrayList<>(of);
        from.forEach(left::remove);
        left.forEach(line -> others.add(what + " " + String.join(" ", line.stream().filter(cell -> !cell.isEmpty())
                .toList())));
    }

    /** The lines of a file as they would stand, if they would be others. */
    public Optional<List<List<String>>> lines(Path file) {
        return Optional.ofNullable(lists.get(file));
    }

    /** Says of anything else what would be done: {@code writes claims.svg, 4,211 bytes}. */
    public void would(String what) {
        others.add(what);
    }

    /** What would be done besides adding to ledgers, in its order. */
    public List<String> others() {
        return List.copyOf(others);
    }
}
