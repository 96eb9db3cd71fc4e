package org.manzanita.console.gogo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.Function;
import org.manzanita.console.ConsoleCommand;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Registers a Gogo function for each command that there is, while it is there: {@code credit:why} as the function
 * {@code why} of the scope {@code credit}.
 *
 * <p>A function hands its words to the console's own door, so that options, help, errors and rights are the same as
 * everywhere. Gogo's own language (pipes, closures, calls on objects) stands outside that door: no Gogo shell is shipped
 * that would feed it a line.
 */
@Component(service = {}, immediate = true)
public final class GogoFunctions {

    private final ServiceTracker<ConsoleCommand, ServiceRegistration<Function>> tracker;

    @Activate
    public GogoFunctions(BundleContext context,
            @Reference(target = "(manzanita.entry=true)") ToIntFunction<String[]> door) {
        tracker = new ServiceTracker<>(context, ConsoleCommand.class, new Registering(context, door));
        tracker.open();
    }

    @Deactivate
    void stop() {
        tracker.close();
    }

    /** Keeps one function registered for each command service. */
    private record Registering(BundleContext context, ToIntFunction<String[]> door)
            implements
                ServiceTrackerCustomizer<ConsoleCommand, ServiceRegistration<Function>> {

        @Override
        public ServiceRegistration<Function> addingService(ServiceReference<ConsoleCommand> command) {
            var name = String.valueOf(command.getProperty(ConsoleCommand.NAME));
            int colon = name.indexOf(':');
            var properties = Map.of(CommandProcessor.COMMAND_SCOPE, colon < 0 ? "manzanita" : name.substring(0, colon),
                    CommandProcessor.COMMAND_FUNCTION, name.substring(colon + 1));
            return context.registerService(Function.class, function(name, door),
                    FrameworkUtil.asDictionary(properties));
        }

        @Override
        public void modifiedService(ServiceReference<ConsoleCommand> command,
                ServiceRegistration<Function> registration) {
            // A command's name never changes.
        }

        @Override
        public void removedService(ServiceReference<ConsoleCommand> command,
                ServiceRegistration<Function> registration) {
            registration.unregister();
        }
    }

    /** Answers with the exit code, as every command does; the output goes where the console's goes. */
    static Function function(String name, ToIntFunction<String[]> door) {
        return (session, arguments) -> {
            List<String> words = new ArrayList<>();
            words.add(name);
            arguments.forEach(argument -> words.add(String.valueOf(argument)));
            return door.applyAsInt(words.toArray(String[]::new));
        };
    }
}
