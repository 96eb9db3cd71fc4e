package org.manzanita.console.internal.command;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.manzanita.access.Acting;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.Standpoint;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.PersonName;
import org.manzanita.model.Grade;
import org.manzanita.model.PupilId;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pupil:list}: the pupils of an LEA, with their names. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=pupil:list")
@Command(name = "pupil:list", description = "list pupils; their names are masked unless asked for")
@Examples({"pupil:list", "pupil:list --grade 9 --school 34674470000001",
        "pupil:list --reveal --name 'OʼBrien' --because 'a parent called'",
        "pupil:list --year 2022-23 --output csv"})
@Fields("pupils: pupil, lastName, firstName, grade, schoolId, school, agreements")
@Needs(value = "agreement.read", names = Needs.Names.MASKED, conceals = "--name")
public final class PupilList implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("pupil", "Pupil"), new Field("lastName", "Last name"),
            new Field("firstName", "First name"), new Field("grade", "Grade"), new Field("schoolId", "School"),
            new Field("school", "School's name"), new Field("agreements", "Agreements"));

    private final Ledger ledger;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Option(names = "--school", paramLabel = "SCHOOL", description = "only of this school, by its code")
    Optional<String> school = Optional.empty();

    @Option(names = "--grade", paramLabel = "GRADE", description = "only of this grade: TK, K, 1 to 12")
    Optional<Grade> grade = Optional.empty();

    @Option(names = "--name", paramLabel = "PART", description = "only whose name holds this, capitals and small letters alike")
    Optional<String> name = Optional.empty();

    @Activate
    public PupilList(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        if (name.isPresent() && Acting.now().filter(acting -> acting.names().isEmpty()).isPresent()) {
            throw CommandException.wrongUse("Names are masked, so none can be looked for.",
                    "Ask for them in full, which is put on record: pupil:list --reveal --name PART --because WHY");
        }
        var standpoint = from.in(ledger);
        var names = new HashMap<String, PersonName>();
        ledger.names(standpoint.lea()).forEach(known -> names.put(known.personId(), known));
        var rows = new ArrayList<List<Object>>();
        ledger.sweep(standpoint.lea(), standpoint.asOf(),
                (pupil, entries) -> row(new PupilFile(pupil, entries), standpoint, names).ifPresent(rows::add));
        var title = "Pupils of " + standpoint.program().lea().name()
                + standpoint.chosenYear().map(year -> ", " + year).orElse("");
        return Answer.showing("pupils", new Table(title, FIELDS, rows, List.of()), "pupil", "lastName", "firstName",
                "grade",
                "school", "agreements");
    }

    private Optional<List<Object>> row(PupilFile file, Standpoint standpoint, Map<String, PersonName> names) {
        var person = names.getOrDefault(file.pupil().value(), new PersonName(file.pupil().value(), "", ""));
        var enrollment = Pupils.enrollment(file, standpoint.chosenYear()).map(recorded -> recorded.fact());
        var schoolId = enrollment.map(enrolled -> enrolled.schoolId()).orElse("");
        boolean wanted = school.map(schoolId::equals).orElse(true)
                && grade.map(asked -> enrollment.map(enrolled -> enrolled.grade() == asked).orElse(false)).orElse(true)
                && name.map(part -> isIn(person, part)).orElse(true);
        if (!wanted) {
            return Optional.empty();
        }
        int agreements = (int) file.agreements().stream().filter(agreement -> standpoint.chosenYear()
                .map(year -> Pupils.touches(agreement.fact(), year)).orElse(true)).count();
        return Optional.of(List.of(pupil(file.pupil()), person.lastName(), person.firstName(),
                enrollment.map(enrolled -> enrolled.grade().label()).orElse(""), schoolId,
                standpoint.program().school(schoolId).map(known -> known.fact().name()).orElse(""), agreements));
    }

    private static String pupil(PupilId pupil) {
        return pupil.value();
    }

    private static boolean isIn(PersonName person, String part) {
        return plain(person.firstName() + " " + person.lastName()).contains(plain(part))
                || plain(person.lastName() + ", " + person.firstName()).contains(plain(part));
    }

    /** Letters alike in whichever of the two ways an accent was typed, and apostrophes likewise. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('’', '\'')
                .replace('ʼ', '\'');
    }
}
