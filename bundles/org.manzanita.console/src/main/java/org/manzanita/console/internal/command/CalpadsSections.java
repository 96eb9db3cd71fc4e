package org.manzanita.console.internal.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.manzanita.reporting.SectionFile;
import org.manzanita.reporting.SectionFiles;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code calpads:sections}: the course sections of a census day with their Independent Study fields, as a file. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=calpads:sections")
@Command(name = "calpads:sections", description = "write the course sections (CRSE) of a census day, with their Independent Study fields, as the file that CALPADS takes", footer = "A line is written where every field it needs is on record, as courseSections.csv brings them. If any section's line cannot be written, none is: the sections are listed with what is missing, and the command ends with exit code 3. --partial writes the others. A file that CALPADS takes replaces what it has of the school and year: have every section in it, those of the classroom too.")
@Examples({"calpads:sections crse.txt --year 2025-26", "calpads:sections crse.txt --day 2025-10-01 --partial"})
@Fields({"summary: year, day, lines, withheld, written", "withheld: school, course, teacher, section, why"})
@Needs(value = "reports.see", changes = true, undo = "delete FILE")
public final class CalpadsSections implements ConsoleCommand {

    private static final List<Field> WITHHELD = List.of(new Field("school", "School"), new Field("course", "Course"),
            new Field("teacher", "Teacher"), new Field("section", "Section"), new Field("why", "What is missing"));
    private static final List<Field> SUMMARY = List.of(new Field("year", "Year"), new Field("day", "Day"),
            new Field("lines", "Lines"), new Field("withheld", "Withheld"), new Field("written", "Written"));

    private final Ledger ledger;
    private final SectionFiles files;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Mixin
    CreditOptions under = new CreditOptions();

    @Option(names = "--day", paramLabel = "DAY", description = "the day whose sections are written; the fall census unless given")
    Optional<LocalDate> day = Optional.empty();

    @Mixin
    StateFileOptions into = new StateFileOptions();

    @Activate
    public CalpadsSections(@Reference Ledger ledger, @Reference SectionFiles files) {
        this.ledger = ledger;
        this.files = files;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        SectionFile made;
        try {
            made = files.prepare(under.question(standpoint, standpoint.year()), standpoint.on(), day);
        } catch (IllegalArgumentException e) {
            throw CommandException.notFound(String.valueOf(e.getMessage()), "");
        }
        boolean write = into.write(made.lines(), made.withheld(), () -> files.write(made.lines()));
        return Answer.of(parts(made, write)).ending(write ? Outcome.DONE : Outcome.PROBLEMS);
    }

    private List<Part> parts(SectionFile made, boolean written) {
        var lines = new ArrayList<Line>();
        lines.add(written
                ? Line.of("Wrote " + Figures.count(made.lines().size(), "line") + " of the sections on " + made.census()
                        + " to " + into.file + ".").in(Part.Tone.GOOD)
                : Line.of("Nothing was written: " + (made.lines().isEmpty() && made.withheld().isEmpty()
                        ? "no pupil is in a course on " + made.census() + "."
                        : "lines of " + Figures.count(made.withheld().size(), "section") + " lack facts, and "
                                + made.lines().size() + " could be written."))
                        .in(Part.Tone.BAD));
        made.notes().forEach(note -> lines.add(Line.of(note)));
        var withheld = new Table(made.withheld().isEmpty() ? "" : "Lines that lack facts", WITHHELD,
                made.withheld().stream().map(one -> List.<Object>of(one.schoolId(), one.courseId(), one.teacher(),
                        one.section(), one.why())).toList(),
                List.of());
        return List.of(new Part.Prose(lines),
                new Part.Data("summary", new Table("", SUMMARY, List.of(List.of(made.year().toString(),
                        made.census().toString(), made.lines().size(), made.withheld().size(), written)),
                        made.notes())),
                StateFileOptions.rows("withheld", withheld));
    }
}
