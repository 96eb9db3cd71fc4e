package org.manzanita.vendor.internal.command;

import java.nio.file.Path;
import org.manzanita.access.Acting;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.DryRun;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part;
import org.manzanita.console.Progress;
import org.manzanita.console.Reads;
import org.manzanita.platform.FeatureChanges;
import org.manzanita.vendor.internal.PlugInFolder;
import org.manzanita.vendor.internal.Reload;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vendor:run}: have a plug-in in the running platform, as its folder is. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=vendor:run")
@Command(name = "vendor:run", description = "have a plug-in run here, as its folder is, and again after each change", footer = "For those who write plug-ins, and only where the platform was started with --development. What does not hold stays out, and what ran before goes on. Give it a home of its own: manzanita --development --home try open 'vendor:run example-usd'")
@Examples("vendor:run example-usd")
@Needs(value = "plugin.approve/submit", changes = true, undo = "feature:remove takes it out")
public final class VendorRun implements ConsoleCommand {

    private final FeatureChanges changes;
    private final Reloading reloading;

    @Parameters(paramLabel = "FOLDER", description = "the folder of the plug-in")
    @Reads
    Path folder = Path.of("");

    @Activate
    public VendorRun(@Reference FeatureChanges changes, @Reference Reloading reloading) {
        this.changes = changes;
        this.reloading = reloading;
    }

    @Override
    public Answer run(Progress progress) {
        var plugIn = PlugInFolder.of(folder);
        if (!changes.isForDevelopment()) {
            throw new CommandException(Outcome.NOT_ALLOWED,
                    "Only a platform for development runs what nobody approved.",
                    "Start it so: manzanita --development --home try open 'vendor:run " + folder + "'");
        }
        if (!DryRun.notes("runs " + plugIn.name() + " from " + folder + ", and again after each change")) {
            reloading.begin(new Reload(folder.toAbsolutePath(), changes,
                    Acting.now().orElseThrow().caller().person()), VendorRun::say);
        }
        return Answer.of(Part.Prose.of(Line.of("As " + folder + " is, so it runs here, until this platform ends.")));
    }

    /** Beside the results, since it is said long after the command has answered. */
    private static void say(String line) {
        System.err.println(line);
    }
}
