package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.credit.CreditService;
import org.manzanita.ledger.Ledger;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The commands that bundles publish as services. A command is made when it is used, and let go of afterwards. */
final class ServiceCommands implements CommandSet {

    private final BundleContext context;

    ServiceCommands(BundleContext context) {
        this.context = context;
    }

    @Override
    public SortedSet<String> names() {
        var names = new TreeSet<String>();
        references("(" + ConsoleCommand.NAME + "=*)").forEach(reference -> {
            if (reference.getProperty(ConsoleCommand.NAME) instanceof String name) {
                names.add(name);
            }
        });
        return Collections.unmodifiableSortedSet(names);
    }

    @Override
    public <T> Optional<T> lend(String name, Function<ConsoleCommand, T> use) {
        // Compared and not put into a filter: what someone typed is no filter.
        var found = references("(" + ConsoleCommand.NAME + "=*)").stream()
                .filter(reference -> name.equals(reference.getProperty(ConsoleCommand.NAME)))
                .max(Comparator.naturalOrder());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var objects = context.getServiceObjects(found.get());
        if (objects == null) {
            return Optional.empty();
        }
        var command = objects.getService();
        if (command == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(use.apply(command));
        } finally {
            objects.ungetService(command);
        }
    }

    @Override
    public String origin(String name) {
        return references("(" + ConsoleCommand.NAME + "=*)").stream()
                .filter(reference -> name.equals(reference.getProperty(ConsoleCommand.NAME)))
                .max(Comparator.naturalOrder()).map(reference -> reference.getBundle().getSymbolicName())
                .filter(bundle -> !bundle.startsWith("org.manzanita.")).orElse("");
    }

    @Override
    public <T> Optional<T> judging(BiFunction<Ledger, CreditService, T> use) {
        return with(Ledger.class, ledger -> with(CreditService.class, credit -> use.apply(ledger, credit)))
                .flatMap(result -> result);
    }

    /** What every service of a type gives. */
    <S, T> List<T> each(Class<S> type, Function<S, T> use) {
        var given = new ArrayList<T>();
        try {
            for (var reference : context.getServiceReferences(type, null)) {
                var service = context.getService(reference);
                if (service != null) {
                    try {
                        given.add(use.apply(service));
                    } finally {
                        context.ungetService(reference);
                    }
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        return given;
    }

    <S, T> Optional<T> with(Class<S> type, Function<S, T> use) {
        var reference = context.getServiceReference(type);
        var service = reference == null ? null : context.getService(reference);
        if (reference == null || service == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(use.apply(service));
        } finally {
            context.ungetService(reference);
        }
    }

    private Collection<ServiceReference<ConsoleCommand>> references(String filter) {
        try {
            return context.getServiceReferences(ConsoleCommand.class, filter);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
