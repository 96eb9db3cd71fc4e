package org.manzanita.console.gogo;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.Function;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.RemoteConsole;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Registers a function of Gogo for each command that there is, while it is there, and for the console's help. */
final class Functions implements ServiceTrackerCustomizer<ConsoleCommand, ServiceRegistration<Function>> {

    private static final String OWN_SCOPE = "manzanita:";
    private static final String HELP = "help";

    private final BundleContext context;
    private final RemoteConsole console;
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final ServiceTracker<ConsoleCommand, ServiceRegistration<Function>> tracker;

    Functions(BundleContext context, RemoteConsole console) {
        this.context = context;
        this.console = console;
        this.tracker = new ServiceTracker<>(context, ConsoleCommand.class, this);
    }

    void open() {
        register(HELP);
        tracker.open();
    }

    void close() {
        tracker.close();
    }

    /** The scope and name of a command's function: {@code credit:why}, or {@code manzanita:help}. */
    static String scoped(String command) {
        return command.contains(":") ? command : OWN_SCOPE + command;
    }

    boolean isCommand(String scoped) {
        return names.contains(scoped);
    }

    private ServiceRegistration<Function> register(String command) {
        var scoped = scoped(command);
        names.add(scoped);
        int colon = scoped.indexOf(':');
        return context.registerService(Function.class, GogoSessions.function(console),
                FrameworkUtil.asDictionary(Map.of(CommandProcessor.COMMAND_SCOPE, scoped.substring(0, colon),
                        CommandProcessor.COMMAND_FUNCTION, scoped.substring(colon + 1))));
    }

    @Override
    public ServiceRegistration<Function> addingService(ServiceReference<ConsoleCommand> command) {
        return register(name(command));
    }

    @Override
    public void modifiedService(ServiceReference<ConsoleCommand> command,
            ServiceRegistration<Function> registration) {
        // A command's name never changes.
    }

    @Override
    public void removedService(ServiceReference<ConsoleCommand> command, ServiceRegistration<Function> registration) {
        names.remove(scoped(name(command)));
        registration.unregister();
    }

    private static String name(ServiceReference<ConsoleCommand> command) {
        return String.valueOf(command.getProperty(ConsoleCommand.NAME));
    }
}
