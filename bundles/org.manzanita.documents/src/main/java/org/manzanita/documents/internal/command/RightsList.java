package org.manzanita.documents.internal.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.PupilId;
import org.manzanita.model.RightsHolder;
import org.manzanita.model.Tokens;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rights:list}: who holds pupils' educational rights, and who verified it. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=rights:list")
@Command(name = "rights:list", description = "list who is said to hold a pupil's educational rights, and who verified it (EC 49061)")
@Fields("holders: pupil, holder, basis, from, until, verifiedOn, verifiedBy, evidence")
@Needs("rights.verify/read")
@Examples({"rights:list P-104", "rights:list --unverified", "rights:list --unverified --output csv"})
public final class RightsList implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("pupil", "Pupil"), new Field("holder", "Holder"),
            new Field("basis", "As"), new Field("from", "From"), new Field("until", "Until"),
            new Field("verifiedOn", "Verified"), new Field("verifiedBy", "By"), new Field("evidence", "Evidence"));

    private final Ledger ledger;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(arity = "0..1", paramLabel = "PUPIL", description = "the LEA's identifier of the pupil; every pupil unless given")
    Optional<PupilId> pupil = Optional.empty();

    @Option(names = "--unverified", description = "those alone whom nobody has verified")
    boolean unverified;

    @Activate
    public RightsList(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var rows = new ArrayList<List<Object>>();
        pupil.ifPresentOrElse(id -> rows.addAll(rows(standpoint.pupil(ledger, id))),
                () -> ledger.sweep(standpoint.lea(), standpoint.asOf(),
                        (id, entries) -> rows.addAll(rows(new PupilFile(id, entries)))));
        return Answer.of(new Part.Rows("holders", new Table("Who holds pupils' rights", FIELDS, rows,
                List.of("Whom nobody has verified holds none. A pupil of age holds them alone and needs no row."))));
    }

    private List<List<Object>> rows(PupilFile file) {
        var last = new LinkedHashMap<String, RightsHolder>();
        file.all(RightsHolder.class).stream().map(Recorded::fact).forEach(right -> last.put(right.holder(), right));
        return last.values().stream().filter(right -> !unverified || !right.isVerified())
                .map(right -> List.<Object>of(right.pupil().value(), right.holder(), Tokens.of(right.basis()),
                        day(right.from()), day(right.until()), day(right.verifiedOn()),
                        right.verifiedBy().orElse("nobody"), right.evidence().orElse("")))
                .toList();
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
