package org.manzanita.documents.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.console.Standpoint;
import org.manzanita.console.StandpointOptions;
import org.manzanita.console.Writes;
import org.manzanita.credit.Question;
import org.manzanita.documents.Documents;
import org.manzanita.documents.Paper;
import org.manzanita.documents.PaperOrder;
import org.manzanita.ledger.Ledger;
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

/** {@code document:make}: makes a paper and writes it to a file. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=document:make")
@Command(name = "document:make", description = "make a paper: an agreement, a notice, a record or a summary", footer = "The file holds names of pupils; only its owner may read it. What a paper leaves to be filled in is listed, "
        + "and can be given by --with. Without --language a paper for a family is made in English, in the family's own language "
        + "(homeLanguages) and in each in which the school's families are written to (setting familyLanguages.es and so "
        + "on, EC 48985), each in a file of its own; where a language has no words here, that is said, and the command "
        + "ends with 3. To see the papers there are: document:list")
@Examples({"document:make agreement A-1042", "document:make returnNotice P-1042 --on 2026-10-05",
        "document:make agreement A-1042 --language es --format html --to /data/acuerdo.html",
        "document:make agreement A-1042 --with submission.place='Room 12' --replace"})
@Fields("paper: file, title, language, mediaType, sha256, blanks")
@Needs(value = "agreement.read", changes = true, undo = "delete the file", names = Needs.Names.FULL, conceals = "--with")
public final class DocumentMake implements ConsoleCommand {

    private static final List<Field> MADE = List.of(new Field("file", "File"), new Field("title", "Title"),
            new Field("language", "Language"), new Field("mediaType", "Media type"), new Field("sha256", "SHA-256"),
            new Field("blanks", "To be filled in"));

    private final Ledger ledger;
    private final Documents documents;
    private final PaperFiles files;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(index = "0", paramLabel = "PAPER", description = "the kind of paper, as document:list names it")
    String kind = "";

    @Parameters(index = "1", paramLabel = "ABOUT", arity = "0..1", description = "the agreement's or the pupil's identifier; none for a paper about the LEA")
    String about = "";

    @Option(names = "--format", paramLabel = "FORM", description = "pdf or html (pdf unless given)")
    String format = "pdf";

    @Option(names = "--language", paramLabel = "TAG", description = "the language's tag, as in es (en, and for a family its languages too, unless given)")
    Optional<String> language = Optional.empty();

    @Option(names = "--to", paramLabel = "FILE", description = "the file to write; one in the folder export of the home unless given")
    @Writes
    Optional<Path> to = Optional.empty();

    @Option(names = "--with", paramLabel = "NAME=TEXT", description = "what is written into a blank, or a choice that the paper offers; may be given repeatedly")
    Map<String, String> with = new TreeMap<>();

    @Option(names = "--replace", description = "replace the file if it is there")
    boolean replace;

    @Activate
    public DocumentMake(BundleContext context, @Reference Ledger ledger, @Reference Documents documents) {
        this(Optional.ofNullable(context.getProperty("manzanita.home")), ledger, documents);
    }

    DocumentMake(Optional<String> home, Ledger ledger, Documents documents) {
        this.ledger = ledger;
        this.documents = documents;
        this.files = new PaperFiles(home);
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var question = Question.of(standpoint.lea(), standpoint.year()).asOf(standpoint.asOf());
        var papers = new ArrayList<Paper>();
        papers.add(made(standpoint, question, language.orElse(FamilyLanguages.ENGLISH)));
        var lines = new ArrayList<Line>();
        var outcome = Outcome.DONE;
        if (language.isEmpty()) {
            var missing = new TreeSet<>(FamilyLanguages.ofPaper(ledger, standpoint, kind, about));
            missing.remove(FamilyLanguages.ENGLISH);
            for (var shipped : documents.languages()) {
                if (missing.remove(shipped.tag())) {
                    papers.add(made(standpoint, question, shipped.tag()));
                }
            }
            if (!missing.isEmpty()) {
                outcome = Outcome.PROBLEMS;
                lines.add(Line.of("The family, or families of the pupil's school, are written to in "
                        + String.join(", ", missing)
                        + " too (EC 48985), and no words for that are installed. Have the English paper translated "
                        + "before it is sent, or install a feature that brings the words.").in(Part.Tone.BAD));
            }
        }
        var rows = new ArrayList<List<Object>>();
        for (var paper : papers) {
            var file = files.write(place(paper, papers.getFirst()), paper.bytes(), replace);
            lines.addAll(said(paper, file));
            rows.add(List.of(file.toString(), paper.title(), paper.language(), paper.format().mediaType(),
                    paper.sha256(), paper.blanks()));
        }
        return Answer.of(new Part.Prose(lines), new Part.Data("paper", new Table("", MADE, rows, List.of())))
                .ending(outcome);
    }

    private Paper made(Standpoint standpoint, Question question, String tag) {
        return PaperFiles.made(documents, new PaperOrder(question, standpoint.on(), kind, about, tag, with),
                PaperFiles.form(format));
    }

    /** The first paper goes where it was said; the same in another language lies beside it. */
    private Path place(Paper paper, Paper first) {
        if (to.isEmpty()) {
            return files.usual(kind, about, paper);
        }
        return paper.language().equals(first.language()) ? to.get() : PaperFiles.beside(to.get(), paper);
    }

    private static List<Line> said(Paper paper, Path file) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of("Wrote “" + paper.title() + "” to " + file + "."));
        lines.add(Line.of("SHA-256 " + paper.sha256()).in(Part.Tone.FAINT));
        if (!paper.blanks().isEmpty()) {
            lines.add(Line.of(paper.blanks().size() + (paper.blanks().size() == 1 ? " line is" : " lines are")
                    + " left to be filled in: " + String.join(", ", paper.blanks()) + "."));
        }
        return lines;
    }
}
