package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manzanita.access.Trial;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part.Tone;
import org.manzanita.console.Progress;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;
import org.manzanita.model.LeaId;
import org.manzanita.model.Withdrawn;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;

/** Says what a command would have changed that was only tried. */
final class Difference {

    private static final List<Field> ADDED = List.of(new Field("lea", "LEA"), new Field("table", "Table"),
            new Field("added", "Would be added"));
    private static final List<Field> ENTRIES = List.of(new Field("change", ""), new Field("entry", "Entry"),
            new Field("table", "Table"), new Field("fact", "Fact"));
    private static final List<Field> DAYS = List.of(new Field("pupil", "Pupil"), new Field("from", "From"),
            new Field("until", "Until"), new Field("days", "Days"), new Field("now", "Now"),
            new Field("then", "Would be"), new Field("section", "Section"));
    private static final List<Field> OTHERS = List.of(new Field("would", "Would"));
    private static final List<Field> TRIAL = List.of(new Field("entries", "Entries"), new Field("names", "Names"),
            new Field("pupilsJudged", "Pupils judged"), new Field("changed", "Changed"));

    private final Trial trial;
    private final List<Part> parts = new ArrayList<>();

    private Difference(Trial trial) {
        this.trial = trial;
    }

    /**
     * The parts that follow the command's own answer.
     *
     * @param each whether every entry is shown, and not their number alone
     */
    static List<Part> of(Trial trial, CommandSet commands, boolean each, Progress progress) {
        var difference = new Difference(trial);
        difference.make(commands, each, progress);
        return difference.parts;
    }

    private void make(CommandSet commands, boolean each, Progress progress) {
        parts.add(Part.Prose.of(Line.empty(), Line.heading("What would be different")));
        int entries = trial.entries().values().stream().mapToInt(List::size).sum();
        int names = trial.entries().keySet().stream().mapToInt(trial::names).sum();
        if (entries > 0) {
            parts.add(new Part.Rows("wouldAdd", counts()));
        }
        if (each) {
            parts.add(new Part.Rows("entries", commands.judging((ledger, credit) -> entries(ledger))
                    .orElseGet(() -> new Table("Entries", ENTRIES, List.of(), List.of()))));
        }
        var days = entries == 0
                ? Optional.<DaysAfter>empty()
                : commands.judging((ledger, credit) -> new DaysAfter(ledger, credit, trial, progress));
        days.ifPresent(judged -> parts.add(judged.rows().isEmpty()
                ? new Part.Data("days", new Table("", DAYS, List.of(), List.of()))
                : new Part.Rows("days", new Table("Days that would come out otherwise", DAYS, judged.rows(),
                        List.of()))));
        parts.add(new Part.Prose(last(entries, names, days)));
        parts.add(new Part.Data("would", new Table("", OTHERS,
                trial.others().stream().map(what -> List.<Object>of(what)).toList(), List.of())));
        parts.add(new Part.Data("trial", new Table("", TRIAL, List.of(List.of(entries, names,
                days.map(DaysAfter::pupilsJudged).orElse(0), false)), List.of())));
    }

    private List<Line> last(int entries, int names, Optional<DaysAfter> days) {
        var lines = new ArrayList<Line>();
        trial.others().forEach(what -> lines.add(Line.of("It " + what + ".")));
        if (names > 0) {
            lines.add(Line.of("It gives or changes " + names + (names == 1 ? " name." : " names.")));
        }
        days.ifPresent(judged -> lines.add(Line.of(judged.pupilsJudged() + (judged.pupilsJudged() == 1
                ? " pupil was"
                : " pupils were") + " judged before and after, by the rules as they stand: "
                + (judged.rows().isEmpty() ? "no day comes out otherwise." : "the days above come out otherwise."))));
        if (entries == 0 && names == 0 && trial.others().isEmpty()) {
            lines.add(Line.of("Nothing: it would leave everything as it is."));
        }
        lines.add(Line.of("Nothing was changed. The same line without --dry-run or --diff does it.").in(Tone.GOOD));
        return lines;
    }

    private Table counts() {
        var rows = new ArrayList<List<Object>>();
        trial.entries().forEach((lea, entries) -> entries.stream()
                .collect(Collectors.groupingBy(entry -> FactForm.of(entry.fact()).table(), TreeMap::new,
                        Collectors.counting()))
                .forEach((table, count) -> rows.add(List.of(lea.value(), table, count))));
        return new Table("", ADDED, rows, List.of());
    }

    private Table entries(Ledger ledger) {
        var rows = new ArrayList<List<Object>>();
        trial.entries().forEach((lea, entries) -> {
            var stands = stands(ledger, lea, entries);
            for (var entry : entries) {
                if (entry.fact() instanceof Withdrawn withdrawn && stands.containsKey(withdrawn.wrong())) {
                    rows.add(row("-", stands.get(withdrawn.wrong())));
                } else {
                    rows.add(row("+", entry));
                }
            }
        });
        return new Table("Entries", ENTRIES, rows, List.of());
    }

    /** The entries that would be withdrawn. */
    private static Map<EntryId, Entry> stands(Ledger ledger, LeaId lea, List<Entry> entries) {
        var withdrawn = entries.stream().map(Entry::fact).filter(Withdrawn.class::isInstance)
                .map(Withdrawn.class::cast).toList();
        var wrong = withdrawn.stream().map(Withdrawn::wrong).collect(Collectors.toSet());
        var of = new ArrayList<Entry>();
        if (withdrawn.stream().anyMatch(each -> each.pupil().isEmpty())) {
            of.addAll(ledger.aboutProgram(lea, EntryId.LATEST));
        }
        withdrawn.stream().flatMap(each -> each.pupil().stream()).distinct()
                .forEach(pupil -> of.addAll(ledger.about(lea, pupil, EntryId.LATEST)));
        return of.stream().filter(entry -> wrong.contains(entry.id()))
                .collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    private static List<Object> row(String change, Entry entry) {
        return List.of(change, entry.id().toString(), FactForm.of(entry.fact()).table(), told(entry.fact()));
    }

    /** The columns that say something, as {@code name=value}. */
    private static <T extends Fact> String told(T fact) {
        var form = FactForm.of(fact);
        var texts = form.write(fact);
        var told = new ArrayList<String>();
        for (int at = 0; at < texts.size(); at++) {
            if (!texts.get(at).isEmpty()) {
                told.add(form.columns().get(at).name() + "=" + texts.get(at));
            }
        }
        return String.join(" ", told);
    }
}
