package org.manzanita.documents.internal.command;

import java.nio.file.Path;
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
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.console.Reads;
import org.manzanita.console.StandpointOptions;
import org.manzanita.documents.Paper;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.IssuedPaper;
import org.manzanita.model.Signature;
import org.manzanita.model.Tokens;
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

/** {@code agreement:verify}: whether each signature stands for the very bytes that were issued. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=agreement:verify")
@Command(name = "agreement:verify", description = "hold the signatures of an agreement against the bytes that were issued", footer = "With --file, that file is held against them: one changed character, and no signature stands for it. Ends with "
        + "exit code 3 if anything does not fit.")
@Fields({"papers: paperId, language, issuedOn, amendsFrom, kept, sha256",
        "signatures: party, signedOn, receivedOn, method, standsFor, valid"})
@Needs("agreement.read")
@Examples({"agreement:verify A-1042", "agreement:verify A-1042 --file /data/A-1042-es.pdf"})
public final class AgreementVerify implements ConsoleCommand {

    private static final List<Field> PAPERS = List.of(new Field("paperId", "Paper"), new Field("language", "Language"),
            new Field("issuedOn", "Issued"), new Field("amendsFrom", "Amends from"), new Field("kept", "Bytes"),
            new Field("sha256", "SHA-256"));

    private static final List<Field> SIGNATURES = List.of(new Field("party", "Party"), new Field("signedOn", "Signed"),
            new Field("receivedOn", "Received"), new Field("method", "How"), new Field("standsFor", "Stands for"),
            new Field("valid", "Valid"));

    private final Ledger ledger;
    private final PaperVault vault;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "AGREEMENT", description = "the agreement's identifier")
    String agreementId = "";

    @Option(names = "--file", paramLabel = "FILE", description = "a file that is said to be what was signed")
    @Reads
    Optional<Path> given = Optional.empty();

    @Activate
    public AgreementVerify(BundleContext context, @Reference Ledger ledger) {
        this(Optional.ofNullable(context.getProperty("manzanita.home")), ledger);
    }

    AgreementVerify(Optional<String> home, Ledger ledger) {
        this.ledger = ledger;
        this.vault = new PaperVault(home);
    }

    @Override
    public Answer run(Progress progress) {
        var agreement = AgreementFile.of(ledger, from.in(ledger), agreementId);
        var issued = agreement.papers();
        var faults = new ArrayList<Line>();
        var papers = new ArrayList<List<Object>>();
        for (var paper : issued) {
            boolean kept = vault.isWhole(paper.sha256());
            if (!kept) {
                faults.add(Line.of("The kept bytes of paper " + paper.paperId() + " are missing, or were changed."));
            }
            papers.add(List.of(paper.paperId(), paper.language(), paper.issuedOn(),
                    paper.amendsFrom().<Object>map(day -> day).orElse(""), kept ? "kept" : "missing or changed",
                    paper.sha256()));
        }
        var signatures = new ArrayList<List<Object>>();
        for (var recorded : agreement.signatures()) {
            var standing = standing(agreement, issued, recorded.fact());
            signatures.add(List.of(Tokens.of(recorded.fact().party()), recorded.fact().signedOn(),
                    recorded.fact().receivedOn().<Object>map(day -> day).orElse(""),
                    Tokens.of(recorded.fact().method()), standing.words(), standing.valid()));
            if (!standing.valid()) {
                faults.add(Line.of("The signature of " + Tokens.of(recorded.fact().party()) + " is void: "
                        + standing.words() + "."));
            }
        }
        var parts = new ArrayList<Part>();
        parts.add(new Part.Rows("papers", new Table("Papers of agreement " + agreementId, PAPERS, papers, List.of())));
        parts.add(new Part.Rows("signatures", new Table("Signatures", SIGNATURES, signatures, List.of())));
        given.ifPresent(file -> file(file, issued, faults, parts));
        if (faults.isEmpty()) {
            parts.add(Part.Prose.of(Line.of("Everything fits.").in(Part.Tone.GOOD)));
            return Answer.of(parts);
        }
        parts.add(new Part.Prose(faults.stream().map(line -> line.in(Part.Tone.BAD)).toList()));
        return Answer.of(parts).ending(Outcome.PROBLEMS);
    }

    private static void file(Path file, List<IssuedPaper> issued, List<Line> faults, List<Part> parts) {
        var sha256 = Paper.sha256(PaperVault.read(file));
        issued.stream().filter(paper -> paper.sha256().equals(sha256)).findFirst().ifPresentOrElse(
                paper -> parts.add(Part.Prose.of(Line.of(file + " is paper " + paper.paperId() + ", byte for byte."))),
                () -> faults.add(Line.of(file + " has the SHA-256 " + sha256
                        + ", and no paper of this agreement that was issued has it: no signature stands for it.")));
    }

    private record Standing(String words, boolean valid) {}

    private static Standing standing(AgreementFile agreement, List<IssuedPaper> issued, Signature signature) {
        var evidence = agreement.evidenceOf(signature);
        if (evidence.isEmpty()) {
            return new Standing(signature.evidence().map(reference -> "evidence kept elsewhere: " + reference)
                    .orElse("what stood on its day"), true);
        }
        var bound = evidence.get();
        return issued.stream().filter(paper -> paper.sha256().equals(bound.sha256())).findFirst()
                .map(paper -> paper.language().equals(bound.language())
                        ? new Standing(paper.paperId(), true)
                        : new Standing("it was shown in '" + bound.language() + "', and paper " + paper.paperId()
                                + " is in '" + paper.language() + "'", false))
                .orElseGet(() -> new Standing("no issued paper has the bytes " + bound.sha256(), false));
    }
}
