package org.manzanita.console.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Part;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.credit.CreditService;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
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

/** {@code agreement:list}: the written agreements of a school year. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=agreement:list")
@Command(name = "agreement:list", description = "list the agreements of a school year, and whether all have signed", footer = "A signature that was given late is a signature here; what it cost is shown by credit:show.")
@Examples({"agreement:list", "agreement:list --pupil P-1042", "agreement:list --unsigned --year 2022-23"})
@Fields("agreements: agreementId, pupil, modality, programId, from, until, completeFrom, missing")
@Needs("agreement.read")
public final class AgreementList implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("agreementId", "Agreement"),
            new Field("pupil", "Pupil"), new Field("modality", "Modality"), new Field("programId", "Program"),
            new Field("from", "From"), new Field("until", "Until"), new Field("completeFrom", "All signed"),
            new Field("missing", "Missing"));

    /** The fields that people are shown: agreement, pupil, modality, its days, and who has not signed. */
    private static final List<Integer> SHOWN = List.of(0, 1, 2, 4, 5, 7);

    private final Ledger ledger;
    private final CreditService credit;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Option(names = "--pupil", paramLabel = "PUPIL", description = "only of this pupil")
    Optional<PupilId> pupil = Optional.empty();

    @Option(names = "--unsigned", description = "only those on which a signature is missing")
    boolean unsigned;

    @Activate
    public AgreementList(@Reference Ledger ledger, @Reference CreditService credit) {
        this.ledger = ledger;
        this.credit = credit;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var agreements = new Agreements(credit.law());
        var rows = new ArrayList<List<Object>>();
        if (pupil.isPresent()) {
            rows.addAll(rows(new Pupils(ledger, standpoint).file(pupil.get()), agreements, standpoint.year()));
        } else {
            var year = standpoint.year();
            ledger.sweep(standpoint.lea(), standpoint.asOf(),
                    (id, entries) -> rows.addAll(rows(new PupilFile(id, entries), agreements, year)));
        }
        var brief = rows.stream().map(row -> SHOWN.stream().map(row::get).toList()).toList();
        return Answer.of(new Part.Told(new Table(
                "Agreements of " + standpoint.program().lea().name() + ", " + standpoint.year(),
                SHOWN.stream().map(FIELDS::get).toList(), brief, List.of())),
                new Part.Data("agreements", new Table("", FIELDS, rows, List.of())));
    }

    private List<List<Object>> rows(PupilFile file, Agreements agreements,
            SchoolYear year) {
        var rows = new ArrayList<List<Object>>();
        for (var recorded : file.agreements()) {
            var agreement = recorded.fact();
            var signers = agreements.signers(agreement, file);
            var missing = signers.stream().filter(signer -> signer.needed() && signer.given().isEmpty())
                    .map(Agreements.Signer::party).toList();
            if (Pupils.touches(agreement, year) && (!unsigned || !missing.isEmpty())) {
                rows.add(List.of(agreement.agreementId(), file.pupil().value(), agreement.modality(),
                        agreement.programId(), agreement.from(), agreement.until(),
                        Agreements.completeFrom(signers).<Object>map(day -> day).orElse(""), missing));
            }
        }
        return rows;
    }
}
