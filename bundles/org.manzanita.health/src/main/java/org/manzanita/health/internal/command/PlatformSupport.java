package org.manzanita.health.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.manzanita.access.Journal;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Progress;
import org.manzanita.console.Writes;
import org.manzanita.console.Writing;
import org.manzanita.health.internal.CheckSet;
import org.manzanita.health.internal.log.Log;
import org.manzanita.health.internal.metrics.Metrics;
import org.manzanita.health.internal.support.Gathering;
import org.manzanita.health.internal.support.SupportBundle;
import org.manzanita.ledger.Ledger;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code platform:support}: a zip for whoever helps from outside, without anything of a pupil. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=platform:support")
@Command(name = "platform:support", description = "make a zip for whoever helps from outside, without anything of a pupil", footer = "It holds versions, bundles, figures, checks, the log, and the names of commands. Ids and names of pupils and educators are taken out of every text. Nothing is sent anywhere.")
@Examples("platform:support /tmp/for-support.zip")
@Needs(value = "platform.run", changes = true, undo = "delete FILE")
public final class PlatformSupport implements ConsoleCommand {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Gathering gathering;
    private final String version;
    private final Metrics metrics;

    @Parameters(paramLabel = "FILE", description = "a file that is not there yet")
    @Writes
    Path file = Path.of("");

    @Activate
    public PlatformSupport(BundleContext context, @Reference Optional<Ledger> ledger, @Reference Journal journal,
            @Reference CheckSet checks, @Reference Log log, @Reference Metrics metrics) {
        this(new Gathering(bundles(context), ledger, journal, checks, log.folder(),
                Path.of(String.valueOf(context.getProperty("manzanita.distribution")), "bom.json")),
                String.valueOf(context.getProperty("manzanita.version")), metrics);
    }

    /** @param version of the platform */
    public PlatformSupport(Gathering gathering, String version, Metrics metrics) {
        this.gathering = gathering;
        this.version = version;
        this.metrics = metrics;
    }

    @Override
    public Answer run(Progress progress) {
        progress.say("Gathering …");
        try {
            var made = gathering.gathered(version, metrics.text(), LIMIT);
            written(made);
            return Answer.of(Part.Prose.of(Line.of("Made " + file + " of " + String.join(", ", made.names()) + ".")
                    .in(Part.Tone.GOOD),
                    Line.of("Nothing was sent. Look it through before you give it to anyone.")));
        } catch (UncheckedIOException e) {
            throw unwritten(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private void written(SupportBundle made) {
        var unused = Writing.into(file, place -> {
            try {
                made.write(place);
                return place;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private CommandException unwritten(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return new CommandException(Outcome.CONFLICT, "There is a file " + file + " already.",
                    "Give another name, or take it away.");
        }
        return new CommandException(Outcome.FAILED, "It could not be made: " + e,
                "See whether the folder of " + file + " is there, and has room.");
    }

    private static List<List<Object>> bundles(BundleContext context) {
        return Arrays.stream(context.getBundles()).map(bundle -> List.<Object>of(
                String.valueOf(bundle.getSymbolicName()), bundle.getVersion(), state(bundle))).toList();
    }

    private static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> "active";
            case Bundle.STARTING -> "starting";
            case Bundle.RESOLVED -> "resolved";
            case Bundle.INSTALLED -> "installed";
            default -> "stopping";
        };
    }
}
