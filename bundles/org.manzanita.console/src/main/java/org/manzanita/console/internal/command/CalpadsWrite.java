package org.manzanita.console.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.manzanita.reporting.AbsenceFile;
import org.manzanita.reporting.AbsenceFiles;
import org.manzanita.rules.Table.Field;
import org.manzanita.rules.Table;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code calpads:write}: the state's absence summary of a year, as the file that CALPADS takes. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=calpads:write")
@Command(name = "calpads:write", description = "write the absence summary (STAS) of a school year as the file that CALPADS takes", footer = "A line is written where every fact it needs is on record and every check of the state's that is known here is kept. If any pupil's line cannot be written, none is: the pupils are listed with what is missing, and the command ends with exit code 3. --partial writes the others. The file holds names of pupils; only its owner may read it.")
@Examples({"calpads:write stas.txt --year 2025-26 --because 'due to the state'",
        "calpads:write stas.txt --partial --because 'due to the state'",
        "calpads:write stas.txt --on 2026-03-31 --output json --because 'due to the state'"})
@Fields({"summary: year, lines, withheld, folded, sixteenDays, written", "withheld: pupil, school, why",
        "folded: pupil, field, name, written"})
@Needs(value = "names.export", changes = true, because = true, undo = "delete FILE", names = Needs.Names.FULL)
public final class CalpadsWrite implements ConsoleCommand {

    private static final List<Field> WITHHELD = List.of(new Field("pupil", "Pupil"), new Field("school", "School"),
            new Field("why", "What is missing"));
    private static final List<Field> FOLDED = List.of(new Field("pupil", "Pupil"), new Field("field", "Field"),
            new Field("name", "Name"), new Field("written", "Written"));
    private static final List<Field> SUMMARY = List.of(new Field("year", "Year"), new Field("lines", "Lines"),
            new Field("withheld", "Withheld"), new Field("folded", "Names folded"),
            new Field("sixteenDays", "Counted pupils"), new Field("written", "Written"));

    private final Ledger ledger;
    private final AbsenceFiles files;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Mixin
    CreditOptions under = new CreditOptions();

    @Mixin
    StateFileOptions into = new StateFileOptions();

    @Activate
    public CalpadsWrite(@Reference Ledger ledger, @Reference AbsenceFiles files) {
        this.ledger = ledger;
        this.files = files;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        progress.say("Judging every pupil of " + standpoint.year() + " …");
        AbsenceFile made;
        try {
            made = files.prepare(under.question(standpoint, standpoint.year()), standpoint.on());
        } catch (IllegalArgumentException e) {
            throw CommandException.notFound(String.valueOf(e.getMessage()), "");
        }
        boolean write = into.write(made.lines(), made.withheld(), () -> files.write(made.lines()));
        return Answer.of(parts(made, write)).ending(write ? Outcome.DONE : Outcome.PROBLEMS);
    }

    private List<Part> parts(AbsenceFile made, boolean written) {
        var parts = new ArrayList<Part>();
        var lines = new ArrayList<Line>();
        lines.add(written
                ? Line.of("Wrote " + Figures.count(made.lines().size(), "line") + " of " + made.year() + " to "
                        + into.file
                        + ".").in(Part.Tone.GOOD)
                : Line.of("Nothing was written: " + (made.lines().isEmpty() && made.withheld().isEmpty()
                        ? "no pupil of TK to 12 is enrolled in " + made.year() + "."
                        : "lines of " + Figures.count(made.withheld().size(), "pupil") + " lack facts, and "
                                + made.lines().size() + " could be written."))
                        .in(Part.Tone.BAD));
        lines.add(Line.of("Pupils of " + made.sixteenFrom() + " or more schooldays of Independent Study (EC 51749(b)): "
                + made.sixteen() + "."));
        made.notes().forEach(note -> lines.add(Line.of(note)));
        parts.add(new Part.Prose(lines));
        parts.add(new Part.Data("summary", new Table("", SUMMARY, List.of(List.of(made.year().toString(),
                made.lines().size(), made.withheld().size(), made.folded().size(), made.sixteen(), written)),
                made.notes())));
        parts.add(StateFileOptions.rows("withheld",
                new Table(made.withheld().isEmpty() ? "" : "Lines that lack facts", WITHHELD,
                        made.withheld().stream().map(one -> List.<Object>of(one.pupil(), one.schoolId(), one.why()))
                                .toList(),
                        List.of())));
        parts.add(StateFileOptions.rows("folded", new Table(
                made.folded().isEmpty() ? "" : "Names in the state's letters", FOLDED,
                made.folded().stream().map(one -> List.<Object>of(one.pupil(), one.field(), one.name(), one.written()))
                        .toList(),
                List.of())));
        return parts;
    }
}
