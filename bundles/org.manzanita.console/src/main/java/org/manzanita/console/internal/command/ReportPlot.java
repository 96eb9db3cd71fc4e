package org.manzanita.console.internal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import org.manzanita.console.StandpointOptions;
import org.manzanita.console.Writes;
import org.manzanita.console.Writing;
import org.manzanita.console.internal.Nearest;
import org.manzanita.ledger.Ledger;
import org.manzanita.reporting.Offer;
import org.manzanita.reporting.Plot;
import org.manzanita.reporting.Reporting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report:plot}: draws a plot into a file. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=report:plot")
@Command(name = "report:plot", description = "draw a plot into a file, as SVG or PNG by the file's name", footer = "The figures that the plot draws are the answer. A name that is not known brings those that are.")
@Examples({"report:plot months months.svg", "report:plot months months.png --year 2022-23",
        "report:plot spans spans.svg --with period=P-2 --replace"})
@Fields("figures: ...")
@Needs(value = "reports.see", changes = true, undo = "delete FILE")
public final class ReportPlot implements ConsoleCommand {

    private final Ledger ledger;
    private final Reporting reporting;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Mixin
    CreditOptions under = new CreditOptions();

    @Option(names = "--with", paramLabel = "NAME=VALUE", description = "an option of the plot; may be given repeatedly")
    Map<String, String> with = new TreeMap<>();

    @Option(names = "--replace", description = "replace the file if it is there")
    boolean replace;

    @Parameters(index = "0", paramLabel = "PLOT", description = "the plot's name")
    String plot = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "the file to write, ending in .svg or .png")
    @Writes
    Path file = Path.of("");

    @Activate
    public ReportPlot(@Reference Ledger ledger, @Reference Reporting reporting) {
        this.ledger = ledger;
        this.reporting = reporting;
    }

    @Override
    public Answer run(Progress progress) {
        var names = reporting.plots().stream().map(Offer::name).toList();
        if (!names.contains(plot)) {
            throw CommandException.notFound("There is no plot '" + plot + "'.",
                    (Nearest.question(plot, names) + " There are: " + String.join(", ", names) + ".").strip());
        }
        var name = file.toString().toLowerCase(Locale.ROOT);
        boolean svg = name.endsWith(".svg");
        if (!svg && !name.endsWith(".png")) {
            throw CommandException.wrongUse("A plot is written as SVG or PNG, and " + file + " ends in neither.",
                    "Give the file a name that ends in .svg or .png.");
        }
        var standpoint = from.in(ledger);
        progress.say("Judging every pupil of " + standpoint.year() + " …");
        Plot drawn;
        try {
            drawn = reporting.plot(plot, under.question(standpoint, standpoint.year()), standpoint.on(), with);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(String.valueOf(e.getMessage()), "");
        }
        Writing.into(file, to -> write(to, svg ? drawn.svg().getBytes(StandardCharsets.UTF_8) : drawn.png()));
        return Answer.of(List.of(Part.Prose.of(Line.of(drawn.description()), Line.of("Written to " + file + ".")),
                new Part.Rows("figures", drawn.figures())));
    }

    private Path write(Path to, byte[] bytes) {
        var how = replace
                ? new StandardOpenOption[]{StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE}
                : new StandardOpenOption[]{StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
        try {
            return Files.write(to, bytes, how);
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(Outcome.CONFLICT, "The file " + file + " is there already.",
                    "Give another name, or --replace.");
        } catch (IOException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The file " + file + " cannot be written: "
                    + e.getClass().getSimpleName() + ".", "See that its folder is there and may be written to.");
        }
    }
}
