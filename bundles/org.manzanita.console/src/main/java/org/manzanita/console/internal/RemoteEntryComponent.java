package org.manzanita.console.internal;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manzanita.access.Access;
import org.manzanita.access.Caller;
import org.manzanita.access.Journal;
import org.manzanita.console.RemoteConsole;
import org.manzanita.console.StandpointOptions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The console of this installation for other doors. It decides nothing itself. */
@Component(service = RemoteConsole.class)
public final class RemoteEntryComponent implements RemoteConsole {

    private final RemoteConsole console;

    @Activate
    public RemoteEntryComponent(BundleContext context, @Reference Access access, @Reference Journal journal) {
        var commands = new ServiceCommands(context);
        this.console = new RemoteEntry(commands, new InstalledValues(commands, StandpointOptions::inCalifornia),
                Optional.ofNullable(context.getProperty("manzanita.home")).map(Path::of), access, journal);
    }

    @Override
    public int run(Caller caller, Set<String> only, String line, OutputStream results, OutputStream messages) {
        return console.run(caller, only, line, results, messages);
    }

    @Override
    public int run(Caller caller, Set<String> only, List<String> words, OutputStream results, OutputStream messages) {
        return console.run(caller, only, words, results, messages);
    }

    @Override
    public int shell(Caller caller, Window window, InputStream keys, OutputStream screen) {
        return console.shell(caller, window, keys, screen);
    }
}
