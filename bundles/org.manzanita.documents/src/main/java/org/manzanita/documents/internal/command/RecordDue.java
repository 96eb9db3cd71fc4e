package org.manzanita.documents.internal.command;

import java.util.ArrayList;
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
import org.manzanita.credit.CreditService;
import org.manzanita.documents.internal.command.RecordStanding.Kind;
import org.manzanita.ledger.Ledger;
import org.manzanita.rules.PupilFile;
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

/** {@code record:due}: whose records may be destroyed, and why those of others may not. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=record:due")
@Command(name = "record:due", description = "list whose records may be destroyed, and on whose there is a legal hold", footer = "Each kind of record has its clock (report:records); the one that runs longest counts, and a school year whose audit is not on record as completed has none that runs. Nothing is destroyed here: record:destroy does it.")
@Fields("due: pupil, standing, until, record, entries, papers, kept, section, says")
@Needs("records.destroy")
@Examples({"record:due", "record:due --all --output json"})
public final class RecordDue implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("pupil", "Pupil"), new Field("standing", "Standing"),
            new Field("until", "Until"), new Field("record", "By clock of"), new Field("entries", "Entries"),
            new Field("papers", "Papers"), new Field("kept", "Kept"), new Field("section", "Section"),
            new Field("says", "Why"));

    private final Ledger ledger;
    private final CreditService credit;
    private final PaperVault vault;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Option(names = "--all", description = "every pupil, those whose records are kept among them")
    boolean all;

    @Activate
    public RecordDue(BundleContext context, @Reference Ledger ledger, @Reference CreditService credit) {
        this(Optional.ofNullable(context.getProperty("manzanita.home")), ledger, credit);
    }

    RecordDue(Optional<String> home, Ledger ledger, CreditService credit) {
        this.ledger = ledger;
        this.credit = credit;
        this.vault = new PaperVault(home);
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var law = RecordStanding.law(credit, standpoint);
        var rows = new ArrayList<List<Object>>();
        ledger.sweep(standpoint.lea(), standpoint.asOf(), (pupil, entries) -> {
            var standing = RecordStanding.of(new PupilFile(pupil, entries), standpoint, law);
            if (all || standing.kind() == Kind.DUE || standing.kind() == Kind.HELD) {
                rows.add(row(standing, entries.size()));
            }
        });
        return Answer.of(new Part.Rows("due", new Table("Records of " + standpoint.program().lea().name() + " on "
                + standpoint.on(), FIELDS, rows,
                List.of("Entries stay in the ledger, and its chain of hashes stays whole: what goes are the kept "
                        + "papers, and the pupil's name."))));
    }

    private List<Object> row(RecordStanding standing, int entries) {
        return List.of(standing.file().pupil().value(), standing.kind().label(),
                standing.until().map(Object.class::cast).orElse(""),
                standing.latest().map(clock -> clock.record() + " " + clock.year()).orElse(""), entries,
                standing.papers().size(),
                (int) standing.papers().stream().filter(paper -> vault.isWhole(paper.sha256())).count(),
                standing.latest().map(clock -> clock.under().section()).orElse(""), standing.says());
    }
}
