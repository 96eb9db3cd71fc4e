package org.manzanita.documents.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.console.Writes;
import org.manzanita.credit.Question;
import org.manzanita.documents.Documents;
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
        + "and can be given by --with. To see the papers there are: document:list")
@Examples({"document:make agreement A-1042",
        "document:make agreement A-1042 --language es --format html --to /data/acuerdo.html",
        "document:make agreement A-1042 --with submission.place='Room 12' --replace"})
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

    @Option(names = "--language", paramLabel = "TAG", description = "the language's tag, as in es (en unless given)")
    String language = "en";

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
        var paper = PaperFiles.made(documents, new PaperOrder(question, standpoint.on(), kind, about, language, with),
                PaperFiles.form(format));
        var file = files.write(to.orElseGet(() -> files.usual(kind, about, paper)), paper.bytes(), replace);
        var lines = new ArrayList<Line>();
        lines.add(Line.of("Wrote “" + paper.title() + "” to " + file + "."));
        lines.add(Line.of("SHA-256 " + paper.sha256()).in(Part.Tone.FAINT));
        if (!paper.blanks().isEmpty()) {
            lines.add(Line.of(paper.blanks().size() + (paper.blanks().size() == 1 ? " line is" : " lines are")
                    + " left to be filled in: " + String.join(", ", paper.blanks()) + "."));
        }
        return Answer.of(new Part.Prose(lines), new Part.Data("paper", new Table("", MADE, List.of(List.of(
                file.toString(), paper.title(), paper.language(), paper.format().mediaType(), paper.sha256(),
                paper.blanks())), List.of())));
    }
}
