package org.manzanita.documents.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.manzanita.audit.Audit;
import org.manzanita.audit.Drawn;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.console.Standpoint;
import org.manzanita.console.StandpointOptions;
import org.manzanita.console.Writes;
import org.manzanita.console.Writing;
import org.manzanita.credit.Question;
import org.manzanita.documents.Documents;
import org.manzanita.documents.Paper;
import org.manzanita.documents.PaperFormat;
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

/** {@code audit:papers}: the packets of a sample as papers, with the list of its pupils on top. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=audit:papers")
@Command(name = "audit:papers", description = "make the audit packet of each pupil of a sample as a paper, and the list of them", footer = "The folder holds the list, a packet for each pupil by the place in the list, and the SHA-256 of each file, as sha256sum -c reads them. The papers hold names of pupils; only the folder's owner may read it. To see the pupils first: audit:sample")
@Fields("files: file, pupil, bytes, sha256")
@Needs(value = "names.export/pack", changes = true, because = true, names = Needs.Names.FULL, undo = "delete the folder")
@Examples({"audit:papers --start-value 20260630 --size 25 --because 'the auditor asked'",
        "audit:papers --start-value 7 --size 15 --year 2022-23 --format html --to /data/sample --because 'the auditor asked'"})
public final class AuditPapers implements ConsoleCommand {

    private static final List<Field> FILES = List.of(new Field("file", "File"), new Field("pupil", "Pupil"),
            new Field("bytes", "Bytes"), new Field("sha256", "SHA-256"));

    private final Ledger ledger;
    private final Audit audit;
    private final Documents documents;
    private final PaperFiles files;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Option(names = "--start-value", paramLabel = "NUMBER", required = true, description = "what the draw begins with; let the auditor choose it")
    long startValue;

    @Option(names = "--size", paramLabel = "PUPILS", required = true, description = "how many pupils to draw")
    int size;

    @Option(names = "--format", paramLabel = "FORM", description = "pdf or html (pdf unless given)")
    String format = "pdf";

    @Option(names = "--language", paramLabel = "TAG", description = "the language's tag, as in es (en unless given)")
    String language = "en";

    @Option(names = "--to", paramLabel = "FOLDER", description = "the folder to write, which must not be there; one in the folder export of the home unless given")
    @Writes
    Optional<Path> to = Optional.empty();

    @Activate
    public AuditPapers(BundleContext context, @Reference Ledger ledger, @Reference Audit audit,
            @Reference Documents documents) {
        this(Optional.ofNullable(context.getProperty("manzanita.home")), ledger, audit, documents);
    }

    AuditPapers(Optional<String> home, Ledger ledger, Audit audit, Documents documents) {
        this.ledger = ledger;
        this.audit = audit;
        this.documents = documents;
        this.files = new PaperFiles(home);
    }

    @Override
    public Answer run(Progress progress) {
        var form = PaperFiles.form(format);
        var standpoint = from.in(ledger);
        var question = Question.of(standpoint.lea(), standpoint.year()).asOf(standpoint.asOf());
        if (size <= 0) {
            throw CommandException.wrongUse("A sample has at least one pupil; " + size + " were asked for.",
                    "Give --size a number above 0.");
        }
        var drawn = audit.sample(question, standpoint.on(), startValue, size);
        if (drawn.isEmpty()) {
            throw CommandException.notFound("Nobody studies independently in " + standpoint.year() + ".",
                    "Give another --year.");
        }
        var folder = to.orElseGet(() -> files.inExport("sample-" + standpoint.year() + "-" + startValue + "-" + size));
        if (Files.exists(folder)) {
            throw new CommandException(Outcome.CONFLICT, "The folder " + folder + " is there already.",
                    "Give another after --to.");
        }
        var made = new Sample(question, standpoint, form);
        var rows = Writing.into(folder, place -> made.write(place, drawn, progress));
        return Answer.of(
                Part.Prose.of(Line.of("The packets of " + drawn.size() + (drawn.size() == 1 ? " pupil" : " pupils")
                        + " are in " + folder + ".").in(Part.Tone.GOOD)),
                new Part.Rows("files", new Table("", FILES, rows, List.of())));
    }

    /** The papers of one sample, made one after the other, so that no more than one is held. */
    private final class Sample {

        private final Question question;
        private final Standpoint standpoint;
        private final PaperFormat form;
        private final List<List<Object>> rows = new ArrayList<>();

        Sample(Question question, Standpoint standpoint, PaperFormat form) {
            this.question = question;
            this.standpoint = standpoint;
            this.form = form;
        }

        List<List<Object>> write(Path folder, List<Drawn> drawn, Progress progress) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("The folder " + folder + " cannot be made.", e);
            }
            write(folder, 0, "", paper("auditSample", "",
                    Map.of("startValue", Long.toString(startValue), "size", Integer.toString(size))));
            for (var one : drawn) {
                progress.say("Making packet " + one.number() + " of " + drawn.size() + " …");
                write(folder, one.number(), one.pupil().value(), paper("auditPacket", one.pupil().value(), Map.of()));
            }
            var sums = new StringBuilder();
            rows.forEach(row -> sums.append(row.get(3)).append("  ").append(row.get(0)).append('\n'));
            files.write(folder.resolve("SHA256SUMS"), sums.toString().getBytes(StandardCharsets.UTF_8), true);
            return rows;
        }

        private Paper paper(String kind, String about, Map<String, String> with) {
            return PaperFiles.made(documents, new PaperOrder(question, standpoint.on(), kind, about, language, with),
                    form);
        }

        private void write(Path folder, int number, String pupil, Paper paper) {
            var name = String.format(Locale.ROOT, "%03d-%s%s", number,
                    pupil.isEmpty() ? "sample" : PaperFiles.safe(pupil), PaperFiles.ending(paper));
            files.write(folder.resolve(name), paper.bytes(), true);
            rows.add(List.of(name, pupil, paper.bytes().length, paper.sha256()));
        }
    }
}
