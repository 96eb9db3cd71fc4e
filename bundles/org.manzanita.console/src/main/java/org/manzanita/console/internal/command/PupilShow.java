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
import org.manzanita.model.Enrollment;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Tokens;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pupil:show}: who a pupil is, and what holds of the pupil. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=pupil:show")
@Command(name = "pupil:show", description = "show a pupil: name, enrollments, statuses and agreements")
@Examples({"pupil:show P-1042", "pupil:show P-1042 --output json"})
@Fields({"pupil: pupil, lastName, firstName, birthDate, age, ssid",
        "enrollments: enrollmentId, schoolId, grade, placement, from, until, entry",
        "statuses: status, detail, from, until, entry",
        "agreements: agreementId, modality, programId, from, until, entry"})
@Needs(value = "agreement.read", names = Needs.Names.MASKED)
public final class PupilShow implements ConsoleCommand {

    private static final List<Field> ENROLLMENTS = List.of(new Field("enrollmentId", "Enrollment"),
            new Field("schoolId", "School"), new Field("grade", "Grade"), new Field("placement", "Placement"),
            new Field("from", "From"), new Field("until", "Until"), new Field("entry", "Entry"));

    private static final List<Field> STATUSES = List.of(new Field("status", "Status"), new Field("detail", "Detail"),
            new Field("from", "From"), new Field("until", "Until"), new Field("entry", "Entry"));

    private static final List<Field> AGREEMENTS = List.of(new Field("agreementId", "Agreement"),
            new Field("modality", "Modality"), new Field("programId", "Program"), new Field("from", "From"),
            new Field("until", "Until"), new Field("entry", "Entry"));

    private final Ledger ledger;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "PUPIL", description = "the LEA's identifier of the pupil")
    PupilId pupil = new PupilId("PUPIL");

    @Activate
    public PupilShow(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var file = new Pupils(ledger, standpoint).file(pupil);
        var name = ledger.name(standpoint.lea(), pupil.value());
        var person = file.person().map(recorded -> recorded.fact());
        return Answer.of(
                new Part.Sheet("pupil", "Pupil " + pupil, List.of(new Item("pupil", "Pupil", pupil.value()),
                        new Item("lastName", "Last name", name.map(known -> known.lastName()).orElse("")),
                        new Item("firstName", "First name", name.map(known -> known.firstName()).orElse("")),
                        new Item("birthDate", "Born", person.<Object>map(known -> known.birthDate()).orElse("")),
                        new Item("age", "Age on " + standpoint.on(),
                                file.ageOn(standpoint.on()).<Object>map(age -> age).orElse("")),
                        new Item("ssid", "SSID", person.flatMap(known -> known.ssid()).orElse("")))),
                new Part.Rows("enrollments", enrollments(file)), new Part.Rows("statuses", statuses(file)),
                new Part.Rows("agreements", agreements(file)));
    }

    private static Table enrollments(PupilFile file) {
        var rows = file.all(Enrollment.class).stream().map(recorded -> {
            var enrollment = recorded.fact();
            return List.<Object>of(enrollment.enrollmentId(), enrollment.schoolId(), enrollment.grade().label(),
                    enrollment.placement(), enrollment.from(), enrollment.until().<Object>map(day -> day).orElse(""),
                    recorded.id());
        }).toList();
        return new Table("Enrollments", ENROLLMENTS, rows, List.of());
    }

    private static Table statuses(PupilFile file) {
        var rows = file.all(PupilStatus.class).stream().map(recorded -> {
            var status = recorded.fact();
            return List.<Object>of(Tokens.of(status.status()), status.detail(), status.from(),
                    status.until().<Object>map(day -> day).orElse(""), recorded.id());
        }).toList();
        return new Table("Statuses", STATUSES, rows, List.of());
    }

    private static Table agreements(PupilFile file) {
        var rows = file.agreements().stream().map(recorded -> {
            var agreement = recorded.fact();
            return List.<Object>of(agreement.agreementId(), agreement.modality(), agreement.programId(),
                    agreement.from(), agreement.until(), recorded.id());
        }).toList();
        return new Table("Agreements", AGREEMENTS, rows, List.of());
    }
}
