package org.manzanita.documents.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.manzanita.access.Journal;
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
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.documents.Documents;
import org.manzanita.documents.Paper;
import org.manzanita.documents.PaperFormat;
import org.manzanita.documents.PaperOrder;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.Agreement;
import org.manzanita.model.Enrollment;
import org.manzanita.model.IssuedPaper;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;
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

/** {@code record:copy}: a pupil's whole file for the parent (EC 49069.7). */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=record:copy")
@Command(name = "record:copy", description = "make a copy of a pupil's whole file for the parent (EC 49069.7)", footer = "The folder holds a packet for each school year with all that is on record, every paper that was issued and is kept, who asked for the records (EC 49064), and the SHA-256 of each file, as sha256sum -c reads them. Only its owner may read it.")
@Fields("files: file, bytes, sha256")
@Needs(value = "file.copy", changes = true, names = Needs.Names.FULL, conceals = "--for", undo = "delete the folder")
@Examples({"record:copy P-104 --for G-2042 --asked-on 2026-11-16",
        "record:copy P-104 --for G-2042 --asked-on 2026-11-16 --language es --to /data/P-104"})
public final class RecordCopy implements ConsoleCommand {

    private static final List<Field> FILES = List.of(new Field("file", "File"), new Field("bytes", "Bytes"),
            new Field("sha256", "SHA-256"));

    private final Ledger ledger;
    private final CreditService credit;
    private final Documents documents;
    private final Readers readers;
    private final PaperVault vault;
    private final PaperFiles files;
    private final Path usual;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "PUPIL", description = "the LEA's identifier of the pupil")
    PupilId pupil = new PupilId("-");

    @Option(names = "--for", paramLabel = "WHO", required = true, description = "to whom it is given: a verified holder of the pupil's rights (rights:list), or the pupil of age")
    String whom = "";

    @Option(names = "--asked-on", paramLabel = "DATE", description = "the day on which it was asked for; the day of asking unless given")
    Optional<LocalDate> askedOn = Optional.empty();

    @Option(names = "--language", paramLabel = "TAG", description = "the language's tag, as in es (en unless given)")
    String language = "en";

    @Option(names = "--to", paramLabel = "FOLDER", description = "the folder to write, which must not be there; one in the folder export of the home unless given")
    @Writes
    Optional<Path> to = Optional.empty();

    @Activate
    public RecordCopy(BundleContext context, @Reference Ledger ledger, @Reference CreditService credit,
            @Reference Documents documents, @Reference Journal journal) {
        this(Optional.ofNullable(context.getProperty("manzanita.home")), ledger, credit, documents, journal);
    }

    RecordCopy(Optional<String> home, Ledger ledger, CreditService credit, Documents documents, Journal journal) {
        this.ledger = ledger;
        this.credit = credit;
        this.documents = documents;
        this.readers = new Readers(journal);
        this.vault = new PaperVault(home);
        this.files = new PaperFiles(home);
        this.usual = Path.of(home.orElse(".")).resolve("export");
    }

    @Override
    public Answer run(Progress progress) {
        var standpoint = from.in(ledger);
        var file = standpoint.pupil(ledger, pupil);
        mayHave(file, standpoint);
        var folder = to.orElseGet(() -> usual.resolve("file-" + PaperFiles.safe(pupil.value())));
        if (Files.exists(folder)) {
            throw new CommandException(Outcome.CONFLICT, "The folder " + folder + " is there already.",
                    "Give another after --to.");
        }
        var missing = new ArrayList<String>();
        var rows = Writing.into(folder, place -> written(place, file, standpoint, missing, progress));
        var due = due(standpoint);
        var lines = new ArrayList<Line>();
        lines.add(Line.of("The whole file of " + pupil + " is in " + folder + ", for " + whom + ".")
                .in(Part.Tone.GOOD));
        lines.add(Line.of("Asked for on " + askedOn.orElse(standpoint.on()) + ", it is due by " + due + " (EC 49069.7)."
                + (standpoint.on().isAfter(due) ? " It is late." : "")));
        missing.forEach(paper -> lines.add(Line.of(paper).in(Part.Tone.BAD)));
        return Answer.of(new Part.Prose(lines), new Part.Rows("files", new Table("", FILES, rows, List.of())));
    }

    /** The copy goes to somebody who was verified, or to the pupil from the day on which the rights are the pupil's own. */
    private void mayHave(PupilFile file, Standpoint standpoint) {
        if (whom.equals(pupil.value())) {
            int ofAge = RecordStanding.law(credit, standpoint).need("parentSignsBelowAge", "all", standpoint.on())
                    .integer();
            if (file.ageOn(standpoint.on()).map(age -> age < ofAge).orElse(true)) {
                throw new CommandException(Outcome.PROBLEMS, "The pupil is not of age on " + standpoint.on()
                        + ", and the rights are still the parents' (EC 49061).", "Name who holds them: rights:list");
            }
            return;
        }
        VerifiedHolder.lacks(file, whom, standpoint.on()).ifPresent(lacks -> {
            throw new CommandException(Outcome.PROBLEMS,
                    lacks + " The whole file is given to nobody else (EC 49069.7).",
                    VerifiedHolder.cure(file, whom));
        });
    }

    private List<List<Object>> written(Path folder, PupilFile file, Standpoint standpoint, List<String> missing,
            Progress progress) {
        var rows = new ArrayList<List<Object>>();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made.", e);
        }
        for (var year : years(file, standpoint)) {
            progress.say("Making the packet of " + year + " …");
            add(rows, folder, "packet-" + year + ".pdf", packet(year, standpoint).bytes());
        }
        for (var recorded : file.all(IssuedPaper.class)) {
            var paper = recorded.fact();
            vault.kept(paper.sha256()).ifPresentOrElse(
                    bytes -> add(rows, folder, "paper-" + PaperFiles.safe(paper.paperId())
                            + (paper.mediaType().equals("application/pdf") ? ".pdf" : ".html"), bytes),
                    () -> missing.add("The paper " + paper.paperId() + " is on record and is not kept here: SHA-256 "
                            + paper.sha256() + "."));
        }
        add(rows, folder, "who-asked.tsv", text(readers.of(pupil)));
        var sums = new StringBuilder();
        rows.forEach(row -> sums.append(row.get(2)).append("  ").append(row.get(0)).append('\n'));
        files.write(folder.resolve("SHA256SUMS"), sums.toString().getBytes(StandardCharsets.UTF_8), true);
        return rows;
    }

    private void add(List<List<Object>> rows, Path folder, String name, byte[] bytes) {
        files.write(folder.resolve(name), bytes, true);
        rows.add(List.of(name, bytes.length, Paper.sha256(bytes)));
    }

    private Paper packet(SchoolYear year, Standpoint standpoint) {
        return PaperFiles.made(documents, new PaperOrder(Question.of(standpoint.lea(), year).asOf(standpoint.asOf()),
                standpoint.on(), "auditPacket", pupil.value(), language, Map.of()), PaperFormat.PDF);
    }

    /** Every school year in which the pupil was enrolled or had an agreement, through that of the question. */
    private static SortedSet<SchoolYear> years(PupilFile file, Standpoint standpoint) {
        var years = new TreeSet<SchoolYear>();
        for (var agreement : file.all(Agreement.class)) {
            between(agreement.fact().from(), agreement.fact().until(), years);
        }
        for (var enrolled : file.all(Enrollment.class).stream().map(Recorded::fact).toList()) {
            between(enrolled.from(), enrolled.until().filter(standpoint.on()::isAfter).orElse(standpoint.on()), years);
        }
        if (years.isEmpty()) {
            years.add(standpoint.year());
        }
        return years;
    }

    private static void between(LocalDate first, LocalDate last, SortedSet<SchoolYear> years) {
        years.add(SchoolYear.containing(first));
        for (var day = SchoolYear.containing(first).lastDay().plusDays(1); !day.isAfter(last); day = day
                .plusYears(1)) {
            years.add(SchoolYear.containing(day));
        }
    }

    /** Business days are Monday to Friday here; holidays are not taken out, so that no copy is late by one. */
    private LocalDate due(Standpoint standpoint) {
        int left = RecordStanding.law(credit, standpoint).need("parentCopyBusinessDays", "all", standpoint.on())
                .integer();
        var day = askedOn.orElse(standpoint.on());
        while (left > 0) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? 1 : 0;
        }
        return day;
    }

    private static byte[] text(Table table) {
        var text = new StringBuilder(String.join("\t", table.fields().stream().map(Field::heading).toList()))
                .append('\n');
        for (var row : table.rows()) {
            text.append(String.join("\t", row.stream().map(cell -> String.valueOf(cell).replaceAll("\\s+", " "))
                    .toList())).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
