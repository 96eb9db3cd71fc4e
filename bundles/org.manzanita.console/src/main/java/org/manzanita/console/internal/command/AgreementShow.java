package org.manzanita.console.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Item;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.Standpoint;
import org.manzanita.console.StandpointOptions;
import org.manzanita.console.internal.Nearest;
import org.manzanita.credit.CreditService;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.Agreement;
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
import picocli.CommandLine.Parameters;

/** {@code agreement:show}: what an agreement says, and who signed it when. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=agreement:show")
@Command(name = "agreement:show", description = "show an agreement: its terms, its elements and its signatures")
@Examples({"agreement:show A-1042", "agreement:show A-1042 --output json"})
@Fields({
        "agreement: agreementId, pupil, modality, programId, from, until, scheduledDays, supervisor, specialEducationTeacher, courseCredits, measure, completeFrom, entry",
        "signatures: party, needed, signedOn, receivedOn, method, entry", "elements: element, needed, held, section",
        "permissions: givenOn, states, entry"})
@Needs("agreement.read")
public final class AgreementShow implements ConsoleCommand {

    private static final List<Field> SIGNATURES = List.of(new Field("party", "Party"), new Field("needed", "Needed"),
            new Field("signedOn", "Signed"), new Field("receivedOn", "Received"), new Field("method", "How"),
            new Field("entry", "Entry"));

    private static final List<Field> ELEMENTS = List.of(new Field("element", "Element"),
            new Field("needed", "Needed"), new Field("held", "Held"), new Field("section", "Under"));

    private static final List<Field> PERMISSIONS = List.of(new Field("givenOn", "Given"),
            new Field("states", "States"), new Field("entry", "Entry"));

    /** An agreement, in the file of its pupil. */
    private record Found(PupilFile file, Recorded<Agreement> agreement) {}

    private final Ledger ledger;
    private final CreditService credit;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "AGREEMENT", description = "the agreement's identifier")
    String agreementId = "";

    @Activate
    public AgreementShow(@Reference Ledger ledger, @Reference CreditService credit) {
        this.ledger = ledger;
        this.credit = credit;
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var found = find(standpoint);
        var agreement = found.agreement().fact();
        var agreements = new Agreements(credit.law());
        var signers = agreements.signers(agreement, found.file());
        var permissions = found.file().permissionsOf(agreementId);
        var parts = new ArrayList<Part>();
        parts.add(new Part.Sheet("agreement", "Agreement " + agreementId, List.of(
                new Item("agreementId", "Agreement", agreementId),
                new Item("pupil", "Pupil", agreement.pupil().value()),
                new Item("modality", "Modality", agreement.modality()),
                new Item("programId", "Program", agreement.programId()), new Item("from", "From", agreement.from()),
                new Item("until", "Until", agreement.until()),
                new Item("scheduledDays", "Scheduled schooldays",
                        agreement.scheduledDays().isPresent()
                                ? (Object) agreement.scheduledDays().getAsInt()
                                : ""),
                new Item("supervisor", "Supervised by", agreement.supervisor()),
                new Item("specialEducationTeacher", "Special education",
                        agreement.specialEducationTeacher().orElse("")),
                new Item("courseCredits", "Course credits",
                        agreement.courseCredits().<Object>map(credits -> credits).orElse("")),
                new Item("measure", "Measure", agreement.measure().orElse("")),
                new Item("completeFrom", "All signed on",
                        Agreements.completeFrom(signers).<Object>map(day -> day).orElse("")),
                new Item("entry", "Entry", found.agreement().id()))));
        parts.add(new Part.Rows("signatures", new Table("Signatures", SIGNATURES,
                signers.stream().map(AgreementShow::row).toList(), List.of())));
        parts.add(new Part.Rows("elements", new Table("Elements", ELEMENTS,
                agreements.elements(agreement).stream().map(element -> List.<Object>of(element.name(),
                        element.needed(), element.held(), element.section())).toList(),
                List.of())));
        var given = new Table("Permission of the parent", PERMISSIONS, permissions.stream()
                .map(permission -> List.<Object>of(permission.fact().givenOn(),
                        List.copyOf(permission.fact().states()), permission.id()))
                .toList(), List.of());
        parts.add(permissions.isEmpty() ? new Part.Data("permissions", given) : new Part.Rows("permissions", given));
        return Answer.of(parts);
    }

    private Found find(Standpoint standpoint) {
        var known = new ArrayList<String>();
        var found = new ArrayList<Found>();
        ledger.sweep(standpoint.lea(), standpoint.asOf(), (pupil, entries) -> {
            var file = new PupilFile(pupil, entries);
            file.agreements().forEach(agreement -> {
                known.add(agreement.fact().agreementId());
                if (agreement.fact().agreementId().equals(agreementId)) {
                    found.add(new Found(file, agreement));
                }
            });
        });
        if (found.isEmpty()) {
            var question = Nearest.question(agreementId, known);
            throw CommandException.notFound(
                    "The ledger of " + standpoint.lea() + " holds no agreement '" + agreementId + "'.",
                    question.isEmpty() ? "To see the agreements there are: agreement:list" : question)
                    .as("no-agreement");
        }
        return found.getFirst();
    }

    private static List<Object> row(Agreements.Signer signer) {
        var given = signer.given();
        Optional<Object> signed = given.map(signature -> signature.fact().signedOn());
        return List.of(signer.party(), signer.needed(), signed.orElse(""),
                given.flatMap(signature -> signature.fact().receivedOn()).<Object>map(day -> day).orElse(""),
                given.map(signature -> Tokens.of(signature.fact().method())).orElse(""),
                given.<Object>map(Recorded::id).orElse(""));
    }
}
