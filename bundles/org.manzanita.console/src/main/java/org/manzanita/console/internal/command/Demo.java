package org.manzanita.console.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part.Tone;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.StandpointOptions;
import org.manzanita.credit.ContainedWatch;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.exchange.ImportResult;
import org.manzanita.exchange.ProgramFolder;
import org.manzanita.ledger.Ledger;
import org.manzanita.model.LeaId;
import org.manzanita.model.SchoolYear;
import org.manzanita.reporting.Offer;
import org.manzanita.reporting.Reporting;
import org.manzanita.rules.Notice;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.manzanita.rules.Watch;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demo}: a sample district, worked through from import to claim. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME + "=demo")
@Command(name = "demo", description = "work through the sample programs, from import to claim, in an empty ledger", footer = "Every pupil of the samples is made up.")
@Examples("demo")
@Needs(value = "records.import", changes = true, undo = "delete the home of the demonstration")
public final class Demo implements ConsoleCommand {

    private static final String RULE = "═".repeat(72);
    private static final int DUTIES = 6;
    private static final int YEAR_LENGTH = "2022-23".length();

    private static final List<Field> NOTICES = List.of(new Field("duty", "What is to be done"),
            new Field("overdue", "Overdue"), new Field("due", "Due"), new Field("first", "Since"),
            new Field("section", "Under"));

    private final Optional<Path> samples;
    private final Optional<String> home;
    private final Ledger ledger;
    private final ProgramFolder programs;
    private final CreditService credit;
    private final Reporting reporting;
    private final List<Watch> watches;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Activate
    public Demo(BundleContext context, @Reference Ledger ledger, @Reference ProgramFolder programs,
            @Reference CreditService credit, @Reference Reporting reporting,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Watch> watches) {
        this(Optional.ofNullable(context.getProperty("manzanita.distribution"))
                .map(folder -> Path.of(folder, "sample")),
                Optional.ofNullable(context.getProperty("manzanita.home")), ledger, programs, credit, reporting,
                watches);
    }

    Demo(Optional<Path> samples, Optional<String> home, Ledger ledger, ProgramFolder programs, CreditService credit,
            Reporting reporting,
            List<Watch> watches) {
        this.samples = samples;
        this.home = home;
        this.ledger = ledger;
        this.programs = programs;
        this.credit = credit;
        this.reporting = reporting;
        this.watches = ContainedWatch.all(watches, credit.containment());
    }

    @Override
    public Answer run(Progress progress) {
        if (!ledger.leas().isEmpty()) {
            throw new CommandException(Outcome.CONFLICT,
                    "The demonstration needs an empty ledger, and this one holds LEA " + ledger.leas().getFirst() + ".",
                    "Start it beside: manzanita demo makes a ledger of its own, and leaves yours alone.");
        }
        var parts = new ArrayList<Part>();
        parts.add(Part.Prose.of(Line.heading("Manzanita: every day of credit, with its reasons."),
                Line.of("What follows is worked out now, on this machine, from the sample programs of this "
                        + "distribution. Every pupil in them is synthetic: nobody of that name or number exists.")));
        var outcome = Outcome.DONE;
        for (var folder : folders()) {
            if (!shown(folder, parts, progress)) {
                outcome = Outcome.PROBLEMS;
            }
        }
        parts.add(Part.Prose.of(Line.heading("What next"),
                Line.of("The demonstration's ledger stays where it is until the next one. Ask it:"),
                Line.of(2, "", "manzanita" + home.map(each -> " --home " + each).orElse("")
                        + " run 'credit:why 22-103 2022-09-12 --lea 3467447'"),
                Line.of("Then bring records of your own:"),
                Line.of(2, "", "manzanita run 'program:import FOLDER --dry-run'"),
                Line.of(2, "", "manzanita                      (the shell; Tab completes, help lists the commands)")));
        return Answer.of(parts).ending(outcome);
    }

    private List<Path> folders() {
        var missing = new CommandException(Outcome.NOT_FOUND, "The sample programs of the distribution are not there.",
                "Unpack the distribution again; they are in its folder 'sample'.");
        try (var listed = Files.list(samples.orElseThrow(() -> missing))) {
            var folders = listed.filter(folder -> Files.isRegularFile(folder.resolve("lea.csv"))).sorted().toList();
            if (folders.isEmpty()) {
                throw missing;
            }
            return folders;
        } catch (IOException e) {
            throw missing;
        }
    }

    private boolean shown(Path folder, List<Part> parts, Progress progress) {
        // A folder's name is its school year, and a word more where a year has several.
        var named = folder.getFileName().toString();
        var year = SchoolYear.of(named.substring(0, Math.min(named.length(), YEAR_LENGTH)));
        var script = DemoScript.of(folder);
        var result = programs.importFrom(folder, "demo", new Steps(progress));
        parts.add(Part.Prose.of(Line.of(RULE).in(Tone.FAINT), Line.heading("School year " + named),
                Line.of(RULE).in(Tone.FAINT)));
        if (result.isRefused() || result.lea().isEmpty()) {
            var lines = new ArrayList<Line>();
            lines.add(Line.of("The sample was not imported: it holds "
                    + Figures.count(result.faultCount(), "fault") + ", the first of them").in(Tone.BAD));
            result.faults().stream().limit(3).forEach(fault -> lines.add(Line.of(2, "", fault.toString())));
            parts.add(new Part.Prose(lines));
            return false;
        }
        var lea = result.lea().get();
        var on = script.on().orElseGet(() -> earlier(from.today(), year.lastDay()));
        var question = Question.of(lea, year);
        parts.add(new Part.Prose(imported(result, lea, folder)));
        progress.say("Judging every pupil of " + year + " …");
        report("claims", "Claimed against earned", question, on, parts);
        report("exceptions", "Days that earned nothing, and why", question, on, parts);
        report("ratio", "Pupils to teachers", question, on, parts);
        parts.add(new Part.Told(notices(question, on)));
        for (var day : script.days()) {
            var why = new CreditWhy(ledger, credit);
            why.from = StandpointOptions.given(lea, year, on);
            why.pupil = day.pupil();
            why.day = day.day();
            parts.add(Part.Prose.of(Line.heading("credit:why " + day.pupil() + " " + day.day())));
            parts.addAll(why.run(progress).parts().stream().filter(part -> part instanceof Part.Prose).toList());
        }
        return true;
    }

    private List<Line> imported(ImportResult result, LeaId lea, Path folder) {
        var name = credit.program(lea, result.head()).lea().name();
        int pupils = result.counts().stream().filter(count -> count.table().equals("pupils"))
                .mapToInt(count -> count.added() + count.unchanged() + count.corrected()).sum();
        return List.of(Line.of("Imported " + folder + ": " + name + ", " + Figures.count(pupils, "pupil") + ", "
                + Figures.count(result.added() + result.corrected(), "row")
                + ". Nothing of it will ever be changed; everything below is worked out from it."));
    }

    private void report(String name, String heading, Question question, LocalDate on, List<Part> parts) {
        if (reporting.reports().stream().map(Offer::name).noneMatch(name::equals)) {
            return;
        }
        var tables = reporting.run(name, question, on, Map.of());
        if (!tables.isEmpty()) {
            parts.add(Part.Prose.of(Line.heading("▌ " + heading)));
            // A ratio stands for each modality apart; of the others the first table is the summary.
            tables.stream().limit(name.equals("ratio") ? tables.size() : 1)
                    .forEach(each -> parts.add(new Part.Told(each)));
        }
    }

    /** The duties that are open, gathered by what is to be done. */
    private Table notices(Question question, LocalDate on) {
        var byDuty = new TreeMap<String, List<Notice>>();
        var around = credit.surroundings(question, on);
        credit.sweep(question, pupil -> watches.forEach(watch -> gather(watch.look(pupil, around), byDuty)));
        watches.forEach(watch -> gather(watch.look(around), byDuty));
        var rows = byDuty.values().stream().sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .limit(DUTIES).map(Demo::row).toList();
        return new Table("▌ Duties that are open on " + on + ": "
                + byDuty.values().stream().mapToInt(List::size).sum(), NOTICES, rows, List.of());
    }

    private static void gather(List<Notice> notices, Map<String, List<Notice>> byDuty) {
        notices.stream()
                .filter(notice -> notice.state() == Notice.State.DUE || notice.state() == Notice.State.OVERDUE)
                .forEach(notice -> byDuty.computeIfAbsent(notice.duty(), duty -> new ArrayList<>()).add(notice));
    }

    private static List<Object> row(List<Notice> notices) {
        int overdue = (int) notices.stream().filter(notice -> notice.state() == Notice.State.OVERDUE).count();
        return List.of(notices.getFirst().duty(), overdue, notices.size() - overdue,
                notices.stream().map(Notice::since).min(LocalDate::compareTo).orElseThrow(),
                notices.getFirst().reason().under().section());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
