package org.manzanita.documents.internal.command;

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
import org.manzanita.console.Part.Item;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.credit.CreditService;
import org.manzanita.documents.internal.command.RecordStanding.Kind;
import org.manzanita.ledger.Ledger;
import org.manzanita.ledger.Submission;
import org.manzanita.model.IssuedPaper;
import org.manzanita.model.PupilId;
import org.manzanita.model.PupilStatus;
import org.manzanita.model.Status;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code record:destroy}: destroys a pupil's papers and name after their time, and puts that on record. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=record:destroy")
@Command(name = "record:destroy", description = "destroy a pupil's kept papers and name, once every clock has run out", footer = "Refused while a clock runs, a legal hold stands, the pupil is enrolled or an audit is not on record as completed (EC 49062; 5 CCR 16026, 16027). No entry of the ledger is touched, and its hash goes on: what was destroyed is recorded as one more. Older backups still hold it; let them run out.")
@Fields({"destruction: lea, pupil, until, section, name, entry, hash", "papers: paper, sha256, destroyed"})
@Needs(value = "records.destroy", changes = true, severe = true, undo = "a backup from before may still hold the papers and the name; the mark stays")
@Examples({"record:destroy P-104 --by 'A. Clerk' --because 'retention schedule' --confirm P-104"})
public final class RecordDestroy implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("paper", "Paper"), new Field("sha256", "SHA-256"),
            new Field("destroyed", "Destroyed"));

    private final Ledger ledger;
    private final CreditService credit;
    private final PaperVault vault;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "PUPIL", description = "the LEA's identifier of the pupil")
    PupilId pupil = new PupilId("-");

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "who destroys them")
    String by = "";

    @Option(names = "--because", paramLabel = "WHY", required = true, description = "why, without the pupil's name")
    String because = "";

    @Activate
    public RecordDestroy(BundleContext context, @Reference Ledger ledger, @Reference CreditService credit) {
        this(Optional.ofNullable(context.getProperty("manzanita.home")), ledger, credit);
    }

    RecordDestroy(Optional<String> home, Ledger ledger, CreditService credit) {
        this.ledger = ledger;
        this.credit = credit;
        this.vault = new PaperVault(home);
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var lea = standpoint.lea();
        var file = standpoint.pupil(ledger, pupil);
        var standing = RecordStanding.of(file, standpoint,
                RecordStanding.law(credit, standpoint));
        if (standing.kind() != Kind.DUE) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The records of " + pupil + " may not be destroyed on "
                    + standpoint.on() + ". " + standing.says(), "To see whose may: record:due");
        }
        // Put on record first: were the machine to stop in between, it could be done again, and nothing would be gone
        // that no record tells of.
        var section = standing.latest().map(clock -> clock.under().section()).orElse("");
        var recorded = ledger.append(new Submission(lea, by, List.of(new Submission.Line(new PupilStatus(pupil,
                Status.RECORDS_DESTROYED, standpoint.on(), Optional.of(standpoint.on()),
                "papers: " + standing.papers().size() + "; the name; " + section + "; " + because), "")), List.of()));
        var rows = new ArrayList<List<Object>>();
        for (var paper : standing.papers()) {
            rows.add(List.of(paper.paperId(), paper.sha256(), destroyed(paper)));
        }
        boolean named = ledger.redactName(lea, pupil.value(), by, because);
        return Answer.of(new Part.Sheet("destruction", "Papers and name of " + pupil + " are destroyed.",
                List.of(new Item("lea", "LEA", lea.value()), new Item("pupil", "Pupil", pupil.value()),
                        new Item("until", "Kept until", standing.until().map(Object.class::cast).orElse("")),
                        new Item("section", "Section", section), new Item("name", "Name", named ? "taken out" : "none"),
                        new Item("entry", "Entry", recorded.getFirst().id().toString()),
                        new Item("hash", "Hash of the ledger", ledger.headHash(lea)))),
                new Part.Rows("papers", new Table("Papers", FIELDS, rows, List.of())));
    }

    private String destroyed(IssuedPaper paper) {
        return vault.destroy(paper.sha256()) ? "yes" : "not kept";
    }
}
