package org.manzanita.health.internal.command;

import java.io.UncheckedIOException;
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
import org.manzanita.health.internal.metrics.Metrics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** {@code metrics:disable}: write the figures no more. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=metrics:disable")
@Command(name = "metrics:disable", description = "write the figures no more, and delete the file, which would grow old")
@Examples("metrics:disable")
@Needs(value = "platform.run", changes = true, undo = "metrics:enable FILE")
public final class MetricsDisable implements ConsoleCommand {

    private final Metrics metrics;

    @Activate
    public MetricsDisable(@Reference Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public Answer run(Progress progress) {
        var file = metrics.enabled();
        if (DryRun.notes("deletes " + file.map(Object::toString).orElse("nothing"))) {
            return Answer.of();
        }
        try {
            metrics.disable();
        } catch (UncheckedIOException e) {
            throw new CommandException(Outcome.FAILED, "The file could not be deleted: " + e.getMessage(),
                    "Nothing is written into it any more; delete it by hand.");
        }
        return Answer.of(Part.Prose.of(file
                .map(path -> Line.of("The figures are written no more, and " + path + " is gone."))
                .orElse(Line.of("They were not written anywhere."))));
    }
}
