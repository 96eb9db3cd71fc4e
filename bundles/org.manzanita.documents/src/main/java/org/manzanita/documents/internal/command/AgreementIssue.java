package org.manzanita.documents.internal.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.console.Reads;
import org.manzanita.console.StandpointOptions;
import org.manzanita.documents.Paper;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.IssuedPaper;
import org.manzanita.rules.Table.Field;
import org.manzanita.rules.Table;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code agreement:issue}: records that a paper of an agreement was issued to be signed, and keeps its bytes. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=agreement:issue")
@Command(name = "agreement:issue", description = "record that a paper of an agreement was issued to be signed", footer = "The SHA-256 of the exact bytes is recorded, and the bytes are kept in the folder papers of the home. "
        + "Every language of one version is issued by itself. An amendment is a new version: from its first day on, only "
        + "signatures on it count. Says in which languages of the school's families (setting familyLanguages.ar and so "
        + "on) it is not issued yet.")
@Fields("paper: paperId, version, language, sha256, issuedOn")
@Needs(value = "agreement.draft", changes = true, undo = "issue another version, or end the agreement: agreement:end AGREEMENT")
@Examples({"agreement:issue A-1042 /data/A-1042-es.pdf --language es",
        "agreement:issue A-1042 /data/changed.pdf --language en --amends-from 2026-10-05"})
public final class AgreementIssue implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("paperId", "Paper"), new Field("version", "Version"),
            new Field("language", "Language"), new Field("sha256", "SHA-256"), new Field("issuedOn", "Issued"));

    private final Ledger ledger;
    private final PaperVault vault;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(index = "0", paramLabel = "AGREEMENT", description = "the agreement's identifier")
    String agreementId = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "the paper: a PDF or an HTML page")
    @Reads
    Path paper = Path.of("");

    @Option(names = "--language", paramLabel = "TAG", required = true, description = "the language that the paper shows, as in es")
    String language = "";

    @Option(names = "--amends-from", paramLabel = "DATE", description = "the first day on which this paper takes the place of the one before it")
    Optional<LocalDate> amendsFrom = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME", description = "who issues it, as the ledger is to keep it")
    String by = "agreement:issue";

    @Activate
    public AgreementIssue(BundleContext context, @Reference Ledger ledger) {
        this(Optional.ofNullable(context.getProperty("manzanita.home")), ledger);
    }

    AgreementIssue(Optional<String> home, Ledger ledger) {
        this.ledger = ledger;
        this.vault = new PaperVault(home);
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var agreement = AgreementFile.of(ledger, standpoint, agreementId);
        var bytes = PaperVault.read(paper);
        var form = PaperForm.of(paper, bytes);
        form.language().filter(shown -> !shown.equals(language)).ifPresent(shown -> {
            throw new CommandException(Outcome.PROBLEMS, "The paper " + paper + " says that its language is '" + shown
                    + "', and '" + language + "' was given.", "Give --language " + shown + ", or the right file.");
        });
        int version = version(agreement.papers());
        var issued = new IssuedPaper(agreementId + "/" + version + "/" + language, agreement.agreement().pupil(),
                agreementId, version, language, form.mediaType(), Paper.sha256(bytes), standpoint.on(), amendsFrom);
        vault.keep(bytes);
        var where = agreement.record(by, issued);
        var said = new ArrayList<>(List.of(
                Line.of("Issued paper " + issued.paperId() + " of agreement " + agreementId + ", in '" + language
                        + "' (" + where + ").").in(Part.Tone.GOOD),
                Line.of("SHA-256 " + issued.sha256()).in(Part.Tone.FAINT)));
        var lacking = lacking(agreement, version);
        if (!lacking.isEmpty()) {
            said.add(Line.of("Families of the pupil's school are written to in " + String.join(", ", lacking)
                    + " too (EC 48985), and version " + version + " is not issued in that yet."));
        }
        return Answer.of(new Part.Prose(said),
                new Part.Data("paper", new Table("", FIELDS, List.of(List.of(issued.paperId(), version, language,
                        issued.sha256(), issued.issuedOn())), List.of())));
    }

    /** The languages of the school's families in which the version is still to be issued. */
    private SortedSet<String> lacking(AgreementFile agreement, int version) {
        var first = agreement.agreement().from();
        var lacking = new TreeSet<>(
                FamilyLanguages.of(agreement.standpoint().program(), agreement.file(), first));
        agreement.papers().stream().filter(paper -> paper.version() == version).map(IssuedPaper::language)
                .forEach(lacking::remove);
        lacking.remove(language);
        return lacking;
    }

    private int version(List<IssuedPaper> papers) {
        var latest = papers.isEmpty() ? Optional.<IssuedPaper>empty() : Optional.of(papers.getLast());
        int current = latest.map(IssuedPaper::version).orElse(0);
        boolean another = latest.map(last -> last.amendsFrom().equals(amendsFrom)).orElse(false);
        if (!another && amendsFrom.isPresent()) {
            if (latest.isEmpty()) {
                throw CommandException.wrongUse("No paper of agreement " + agreementId
                        + " was issued yet, so there is none to amend.", "Issue the agreement without --amends-from.");
            }
            return current + 1;
        }
        if (latest.isPresent() && (!another || papers.stream()
                .anyMatch(old -> old.version() == current && old.language().equals(language)))) {
            throw new CommandException(Outcome.CONFLICT, "Version " + current + " of agreement " + agreementId
                    + " was issued already" + (another ? " in '" + language + "'." : ", and it is an amendment."),
                    "To change what is agreed, say from which day on, as in --amends-from 2026-10-05.");
        }
        return another ? current : 1;
    }
}
