package org.manzanita.health.internal.command;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.DryRun;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.console.Writes;
import org.manzanita.health.internal.metrics.Metrics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code metrics:enable}: write the figures into a file every minute. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=metrics:enable")
@Command(name = "metrics:enable", description = "write the figures into a file, now and every minute while the platform runs", footer = "The format is OpenMetrics, as Prometheus and others read it. Nothing listens on the network: let a collector read the file.")
@Examples("metrics:enable /var/lib/node_exporter/manzanita.prom")
@Needs(value = "platform.run", changes = true, undo = "metrics:disable")
public final class MetricsEnable implements ConsoleCommand {

    private static final String SUFFIX = ".prom";

    private final Metrics metrics;

    @Parameters(paramLabel = "FILE", description = "a file whose name ends in .prom, in a folder that is there")
    @Writes
    Path file = Path.of("");

    @Activate
    public MetricsEnable(@Reference Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public Answer run(Progress progress) {
        var path = file.toAbsolutePath().normalize();
        if (!path.toString().endsWith(SUFFIX)) {
            throw CommandException.wrongUse("The name of " + path + " does not end in " + SUFFIX + ".",
                    "It is written over every minute, so a name is asked for that no other file has.");
        }
        if (metrics.enabled().filter(path::equals).isEmpty() && Files.exists(path)) {
            throw new CommandException(Outcome.CONFLICT, "There is a file " + path + " already.",
                    "Take it away, or give another name.");
        }
        if (DryRun.notes("writes " + path + " every minute")) {
            return Answer.of();
        }
        try {
            metrics.enable(path);
        } catch (UncheckedIOException e) {
            throw new CommandException(Outcome.NOT_ALLOWED, "The figures cannot be written: " + e.getMessage(),
                    "See whether the folder is there, and who may write it.");
        }
        return Answer.of(Part.Prose.of(Line.of("The figures are in " + path + ", and are written every minute.")
                .in(Part.Tone.GOOD)));
    }
}
