package org.manzanita.console.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Outcome;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.ledger.Ledger;
import org.manzanita.platform.Ailment;
import org.manzanita.platform.Doctor;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** {@code feature:doctor}: what does not work, and why. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=feature:doctor")
@Command(name = "feature:doctor", description = "say what of this installation does not work, down to its first cause")
@Examples({"feature:doctor", "feature:doctor --output json"})
@Fields("ailments: who, cause, cure")
@Needs("status.see")
public final class FeatureDoctor implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("who", "What"), new Field("cause", "Cause"),
            new Field("cure", "What to do"));

    private final Doctor doctor;

    private final Optional<Ledger> ledger;

    /** @param ledger absent if it cannot be opened, which is one of the things that the doctor names */
    @Activate
    public FeatureDoctor(@Reference Doctor doctor, @Reference Optional<Ledger> ledger) {
        this.doctor = doctor;
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        var rows = Stream.concat(doctor.examine().stream(), readOnly())
                .map(ailment -> List.<Object>of(ailment.who(), ailment.cause(), ailment.cure())).toList();
        var title = rows.isEmpty() ? "Everything that is installed works." : "What does not work";
        return Answer.of("ailments", new Table(title, FIELDS, rows,
                Stream.concat(doctor.warnings().stream(), doctor.notes().stream()).toList()))
                .ending(rows.isEmpty() ? Outcome.DONE : Outcome.PROBLEMS);
    }

    private Stream<Ailment> readOnly() {
        return ledger.flatMap(Ledger::refusal).stream().map(refusal -> new Ailment("ledger", refusal,
                "Make room, or give back the right to write. The next submission is tried all the same."));
    }
}
