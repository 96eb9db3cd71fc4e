package org.manzanita.console.internal.command;

import java.util.List;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Item;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.Program;
import org.manzanita.model.School;
import org.manzanita.model.Setting;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code program:show}: an LEA, its programs, its schools and the readings it chose. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=program:show")
@Command(name = "program:show", description = "show an LEA: its programs, its schools, and the readings it chose")
@Examples({"program:show", "program:show --lea 3467447 --output json"})
@Fields({"lea: lea, name, entityType, county, pupils, year, entry", "programs: programId, name, modality, term, grades",
        "schools: schoolId, name, schoolType, calendarId, schooldays",
        "settings: setting, value, from, until, decidedBy"})
@Needs("program.see")
public final class ProgramShow implements ConsoleCommand {

    private static final List<Field> PROGRAMS = List.of(new Field("programId", "Program"), new Field("name", "Name"),
            new Field("modality", "Modality"), new Field("term", "Term"), new Field("grades", "Grades"));

    private static final List<Field> SCHOOLS = List.of(new Field("schoolId", "School"), new Field("name", "Name"),
            new Field("schoolType", "Type"), new Field("calendarId", "Calendar"),
            new Field("schooldays", "Schooldays"));

    private static final List<Field> SETTINGS = List.of(new Field("setting", "Reading"), new Field("value", "Chosen"),
            new Field("from", "From"), new Field("until", "Until"), new Field("decidedBy", "Decided by"));

    private final Ledger ledger;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Activate
    public ProgramShow(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var file = standpoint.program();
        var pupils = ledger.pupils(standpoint.lea(), standpoint.asOf()).size();
        var year = standpoint.chosenYear();
        return Answer.of(
                new Part.Sheet("lea", file.lea().name(), List.of(new Item("lea", "LEA", standpoint.lea().value()),
                        new Item("name", "Name", file.lea().name()),
                        new Item("entityType", "Kind", Tokens.of(file.lea().entityType())),
                        new Item("county", "County", file.lea().county()), new Item("pupils", "Pupils", pupils),
                        new Item("year", "School year", year.map(Object::toString).orElse("")),
                        new Item("entry", "Last entry", standpoint.asOf().value()))),
                new Part.Rows("programs", new Table("Programs", PROGRAMS, file.all(Program.class).stream()
                        .map(recorded -> recorded.fact())
                        .map(program -> List.<Object>of(program.programId(), program.name(), program.modality(),
                                Tokens.of(program.term()), program.lowestGrade() + "-" + program.highestGrade()))
                        .toList(), List.of())),
                new Part.Rows("schools", new Table("Schools", SCHOOLS, file.all(School.class).stream()
                        .map(recorded -> recorded.fact())
                        .map(school -> List.<Object>of(school.schoolId(), school.name(),
                                Tokens.of(school.schoolType()), school.calendarId(),
                                year.<Object>map(asked -> file.calendarOf(school.schoolId())
                                        .taughtBetween(asked.firstDay(), asked.lastDay()).size()).orElse("")))
                        .toList(), List.of())),
                new Part.Rows("settings", new Table("Readings chosen where law leaves one open", SETTINGS,
                        file.all(Setting.class).stream().map(recorded -> recorded.fact())
                                .map(setting -> List.<Object>of(setting.setting(), setting.value(), setting.from(),
                                        setting.until().<Object>map(day -> day).orElse(""), setting.decidedBy()))
                                .toList(),
                        List.of())));
    }
}
