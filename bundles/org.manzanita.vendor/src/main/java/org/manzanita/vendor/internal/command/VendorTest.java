package org.manzanita.vendor.internal.command;

import java.nio.file.Path;
import java.util.List;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Progress;
import org.manzanita.console.Reads;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.manzanita.vendor.internal.PlugInFolder;
import org.manzanita.vendor.internal.Trial.Tried;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vendor:test}: try a plug-in. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=vendor:test")
@Command(name = "vendor:test", description = "try a plug-in: its cases, each provision, its code, and the floor of the law", footer = "Each case comes out as it says; each provision is shown where it refuses and where it lets pass, and a case of the first kind comes out otherwise without it; and no pupil earns more by it. Code is compiled, and tried in a process of its own. Ends with 3 if something does not hold.")
@Examples({"vendor:test example-usd", "vendor:test example-usd --output json"})
@Fields("tried: what, name, holds, because")
@Needs("plugin.approve/submit")
public final class VendorTest implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("what", "What"), new Field("name", "Which"),
            new Field("holds", "Holds"), new Field("because", "Because"));

    private final Installed installed;

    @Parameters(paramLabel = "FOLDER", description = "the folder of the plug-in")
    @Reads
    Path folder = Path.of("");

    @Activate
    public VendorTest(@Reference Installed installed) {
        this.installed = installed;
    }

    @Override
    public Answer run(Progress progress) {
        var plugIn = PlugInFolder.of(folder);
        progress.say("Trying " + plugIn.name() + " " + plugIn.version() + " …");
        var tried = installed.tried(plugIn);
        long failed = tried.failed();
        var rows = tried.tried().stream().map(VendorTest::row).toList();
        var title = plugIn.name() + " " + plugIn.version() + (failed == 0
                ? " holds in all that was tried. To pack it: vendor:pack " + folder
                : " does not hold in " + failed + " of " + tried.tried().size() + ".");
        return Answer.of("tried", new Table(title, FIELDS, rows, List.of()))
                .ending(failed == 0 ? Outcome.DONE : Outcome.PROBLEMS);
    }

    private static List<Object> row(Tried tried) {
        return List.of(tried.what(), tried.name(), tried.holds() ? "yes" : "no", tried.objection());
    }
}
