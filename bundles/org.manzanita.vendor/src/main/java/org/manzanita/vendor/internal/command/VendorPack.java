package org.manzanita.vendor.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.DryRun;
import org.manzanita.console.Examples;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Part;
import org.manzanita.console.Part.Line;
import org.manzanita.console.Part.Tone;
import org.manzanita.console.Progress;
import org.manzanita.console.Reads;
import org.manzanita.console.Writes;
import org.manzanita.platform.FeatureChanges;
import org.manzanita.vendor.internal.Delivering;
import org.manzanita.vendor.internal.PlugInFolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vendor:pack}: try, sign and pack a plug-in. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=vendor:pack")
@Command(name = "vendor:pack", description = "try a plug-in, sign it, and pack it as it is delivered", footer = "The delivery is a zip in the folder of deliveries. What was tried, and the cases, lie in the bundle and are signed with it. Without --keystore it is signed with keys for trying out, which are made in FOLDER/keys. Ends with 3, and packs nothing, if something does not hold.")
@Examples({"vendor:pack example-usd",
        "vendor:pack example-usd --keystore vendor.p12 --alias vendor --password-file vendor.password --into ."})
@Needs(value = "plugin.approve/submit", changes = true, undo = "delete the file that it names")
public final class VendorPack implements ConsoleCommand {

    private final FeatureChanges changes;
    private final Installed installed;

    @Parameters(paramLabel = "FOLDER", description = "the folder of the plug-in")
    @Reads
    Path folder = Path.of("");

    @Option(names = "--into", paramLabel = "DIR", description = "where to put it; in the folder of deliveries unless given")
    @Writes
    Optional<Path> into = Optional.empty();

    @Option(names = "--keystore", paramLabel = "FILE", description = "a key store with the certificate that the LEA gave")
    @Reads
    Optional<Path> keystore = Optional.empty();

    @Option(names = "--alias", paramLabel = "NAME", description = "the name of the key in it; vendor unless given")
    String alias = "vendor";

    @Option(names = "--password-file", paramLabel = "FILE", description = "a file with the password of the key store")
    @Reads
    Optional<Path> password = Optional.empty();

    @Activate
    public VendorPack(@Reference FeatureChanges changes, @Reference Installed installed) {
        this.changes = changes;
        this.installed = installed;
    }

    @Override
    public Answer run(Progress progress) {
        var plugIn = PlugInFolder.of(folder);
        progress.say("Trying " + plugIn.name() + " " + plugIn.version() + " …");
        var tried = installed.tried(plugIn);
        long failed = tried.failed();
        if (failed > 0) {
            throw new CommandException(Outcome.PROBLEMS, plugIn.name() + " " + plugIn.version()
                    + " does not hold in " + failed + " of " + tried.tried().size() + ", and was not packed.",
                    "To see in which: vendor:test " + folder);
        }
        var target = into.orElseGet(changes::box);
        if (DryRun.notes("writes " + target.resolve(plugIn.delivery()))) {
            return Answer.of(Part.Prose.of(Line.of(plugIn.name() + " " + plugIn.version()
                    + " holds in all that was tried.").in(Tone.GOOD)));
        }
        var delivering = new Delivering(plugIn, tried);
        var lines = new ArrayList<Line>();
        if (keystore.isPresent()) {
            var file = delivering.signedWith(keystore.get(), alias, password.orElseThrow(() -> CommandException
                    .wrongUse("--keystore needs the password of the key store.", "Say --password-file FILE.")),
                    target);
            lines.add(Line.of("Packed and signed: " + file).in(Tone.GOOD));
        } else {
            progress.say("Signing …");
            var file = delivering.signedForTryingOut(target);
            lines.add(Line.of("Packed, and signed with keys for trying out: " + file).in(Tone.GOOD));
            lines.add(Line.of("To let this installation trust them: feature:trust "
                    + folder.resolve("keys").resolve("root.pem")));
        }
        lines.add(Line.of("To see what would come of it: feature:plan " + plugIn.delivery()));
        return Answer.of(new Part.Prose(lines));
    }
}
