package org.manzanita.vendor.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manzanita.rules.Action;
import org.manzanita.rules.Actor;
import org.manzanita.rules.ExchangeAdapter;
import org.manzanita.rules.Extension;
import org.manzanita.rules.FactProvider;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Policy;
import org.manzanita.rules.Report;
import org.manzanita.rules.StateRule;
import org.manzanita.rules.Valuation;
import org.manzanita.rules.Watch;
import org.manzanita.rules.Wording;
import org.manzanita.testing.OfTheCases;
import org.manzanita.testing.Rulebook;

/**
 * What a plug-in brings in Java.
 *
 * @param classes the folder of its classes and resources; empty if it brings none
 * @param made what is published, made as the framework would make it
 * @param tests those of its own
 */
record Code(Optional<Path> classes, List<Object> made, List<Class<?>> tests) {

    static final Code NONE = new Code(Optional.empty(), List.of(), List.of());

    /** What can be published by a class that is made without arguments. */
    private static final List<Class<?>> POINTS = List.of(Policy.class, Modality.class, StateRule.class,
            LawSource.class, Watch.class, Report.class, Wording.class, FactProvider.class, Valuation.class,
            Actor.class, Action.class, ExchangeAdapter.class);

    Code {
        made = List.copyOf(made);
        tests = List.copyOf(tests);
    }

    /**
     * Loads and makes it.
     *
     * @throws ReflectiveOperationException if a class cannot be loaded, or throws when it is made
     */
    static Code of(Path classes, Path tests) throws ReflectiveOperationException {
        // Never closed: what is made from it is used as long as this process lives, which is that of one trial.
        var loader = new URLClassLoader(new URL[]{url(classes), url(tests)}, Code.class.getClassLoader());
        var made = new ArrayList<Object>();
        for (var name : names(classes)) {
            var type = Class.forName(name, false, loader);
            if (isPublished(type)) {
                try {
                    made.add(type.getConstructor().newInstance());
                } catch (InvocationTargetException e) {
                    throw new ReflectiveOperationException(name + " throws " + e.getCause() + " when it is made", e);
                }
            }
        }
        var own = new ArrayList<Class<?>>();
        for (var name : names(tests)) {
            if (name.endsWith("Test")) {
                own.add(Class.forName(name, true, loader));
            }
        }
        return new Code(Optional.of(classes), made, own);
    }

    private static boolean isPublished(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) && !Modifier.isAbstract(type.getModifiers())
                && POINTS.stream().anyMatch(point -> point.isAssignableFrom(type))
                && Arrays.stream(type.getConstructors()).anyMatch(each -> each.getParameterCount() == 0);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class") && !file.toString().contains("-info."))
                    .map(file -> folder.relativize(file).toString().replace('\\', '.').replace('/', '.')
                            .replaceFirst("\\.class$", ""))
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What of it fills that point. */
    <T> List<T> of(Class<T> point) {
        return made.stream().filter(point::isInstance).map(point::cast).toList();
    }

    List<Component> components() {
        return made.stream().map(each -> new Component(each.getClass().getName(),
                POINTS.stream().filter(point -> point.isInstance(each)).map(Class::getName).toList())).toList();
    }

    /** The rules of the state with its own beside them, as if its LEA were that of the cases. */
    Rulebook beside(Rulebook state) {
        return new Rulebook(joined(state.law(), LawSource.class), joined(state.stateRules(), StateRule.class),
                joined(state.modalities(), Modality.class),
                Stream.concat(state.policies().stream(), of(Policy.class).stream().map(OfTheCases::new)).toList(),
                joined(state.watches(), Watch.class), joined(state.extensions(), Extension.class));
    }

    /** The same without what decides or says anything: its tables and modalities alone. */
    Rulebook silent(Rulebook state) {
        return new Rulebook(joined(state.law(), LawSource.class), state.stateRules(), state.modalities(),
                state.policies(), state.watches());
    }

    private <T> List<T> joined(List<T> states, Class<T> point) {
        return Stream.concat(states.stream(), of(point).stream()).toList();
    }
}
