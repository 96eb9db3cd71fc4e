package org.manzanita.console.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.access.Trial;
import org.manzanita.console.Answer;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.exchange.Fault;
import org.manzanita.exchange.ImportResult;
import org.manzanita.model.LeaId;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;

/** What an import answers: what it recorded, or every fault that kept it from recording anything. */
final class ImportAnswer {

    private static final List<Field> TABLES = List.of(new Field("table", "Table"), new Field("added", "Added"),
            new Field("unchanged", "Unchanged"), new Field("corrected", "Corrected"));

    private static final List<Field> FAULTS = List.of(new Field("file", "File"), new Field("line", "Line"),
            new Field("column", "Column"), new Field("code", "Code"), new Field("message", "Message"));

    private ImportAnswer() {}

    /** @param noun what was imported, such as a folder */
    static Answer of(ImportResult result, String noun, Path from) {
        boolean isTrial = Trial.now().isPresent();
        var parts = new ArrayList<Part>();
        var counts = new Table("", TABLES, result.counts().stream()
                .filter(count -> count.added() + count.unchanged() + count.corrected() > 0)
                .map(count -> List.<Object>of(count.table(), count.added(), count.unchanged(), count.corrected()))
                .toList(), List.of());
        parts.add(new Part.Prose(summary(result, noun, from, isTrial)));
        parts.add(new Part.Data("import", new Table("", List.of(new Field("lea", "LEA"),
                new Field("recorded", "Recorded"), new Field("head", "Head"), new Field("names", "Names"),
                new Field("faultCount", "Faults"), new Field("noteCount", "Notes")),
                List.of(List.of(result.lea().map(LeaId::value).orElse(""), result.recorded() && !isTrial,
                        result.head().value(),
                        result.names(), result.faultCount(), result.noteCount())),
                List.of())));
        parts.add(result.isRefused() ? new Part.Data("tables", counts) : new Part.Rows("tables", counts));
        listed("faults", result.faults(), result.faultCount(), parts);
        listed("notes", result.notes(), result.noteCount(), parts);
        return Answer.of(parts).ending(result.isRefused() ? Outcome.PROBLEMS : Outcome.DONE);
    }

    private static List<Line> summary(ImportResult result, String noun, Path from, boolean isTrial) {
        var what = noun + " " + from;
        var lea = result.lea().map(LeaId::value).orElse("an LEA that is not known");
        if (result.isRefused()) {
            return List.of(Line.of("Nothing was recorded: the " + what + " of " + lea + " holds "
                    + Figures.count(result.faultCount(), "fault") + ".").in(Part.Tone.BAD),
                    Line.of("Correct them and import again. Each is named by its file, line and column."));
        }
        var counts = Figures.count(result.added(), "row") + " added, " + result.corrected() + " corrected, "
                + result.unchanged() + " unchanged, and " + Figures.count(result.names(), "name")
                + " new or changed";
        if (isTrial) {
            return List.of(Line.of("The " + what + " of " + lea + " is sound. An import would record: " + counts
                    + "."));
        }
        return List.of(Line.of("Imported " + from + " for LEA " + lea + ": " + counts + ".").in(Part.Tone.GOOD),
                Line.of("The ledger's last entry is " + result.head() + "."));
    }

    /** Faults or notes, as lines and as data. */
    static void listed(String name, List<Fault> faults, int count, List<Part> parts) {
        if (!faults.isEmpty()) {
            var lines = new ArrayList<Line>();
            lines.add(Line.heading(name.equals("faults") ? "Faults" : "Notes"));
            faults.forEach(fault -> lines.add(Line.of(0, "  ", fault.toString())));
            if (count > faults.size()) {
                lines.add(Line.of("  … and " + (count - faults.size()) + " more."));
            }
            parts.add(new Part.Prose(lines));
        }
        parts.add(new Part.Data(name, new Table("", FAULTS, faults.stream().map(fault -> List.<Object>of(fault.file(),
                fault.line(), fault.column(), fault.code().name(), fault.message())).toList(), List.of())));
    }
}
