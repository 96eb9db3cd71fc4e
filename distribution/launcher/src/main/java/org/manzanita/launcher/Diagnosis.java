package org.manzanita.launcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Says why the console is not there, as far down as can be seen from outside the bundles. */
final class Diagnosis {

    /** What the platform bundle registers its explanation with, in terms of the JDK alone. */
    private static final String DOCTOR = "(manzanita.doctor=true)";

    private static final String START = " did not start: ";

    /** How the framework begins the message of a bundle that was not resolved. */
    private static final String UNRESOLVED = "Unable to resolve";

    private Diagnosis() {}

    static String of(Platform platform) {
        var lines = new ArrayList<String>();
        lines.add("The console did not come up.");
        lines.addAll(failures(platform));
        explained(platform).stream().filter(line -> lines.stream().noneMatch(told -> line.endsWith(toldOf(told))))
                .forEach(lines::add);
        if (lines.size() == 1) {
            lines.add(
                    "Every bundle has started, and none of them offers a console. Is features/core.json the one of this"
                            + " release?");
        }
        return String.join(System.lineSeparator() + "  ", lines);
    }

    /** The bundles that failed by themselves, and how many failed only because they need one of those. */
    static List<String> failures(Platform platform) {
        var failures = platform.failures().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Bundle, String> entry) -> entry.getKey().getBundleId()))
                .toList();
        var explained = failures.isEmpty() ? List.<String>of() : explained(platform);
        var lines = failures.stream().filter(failure -> !isConsequence(failure.getValue()))
                .map(failure -> "The bundle " + failure.getKey().getSymbolicName() + START
                        + why(failure.getKey().getSymbolicName(), failure.getValue(), explained))
                .collect(Collectors.toCollection(ArrayList::new));
        if (lines.size() < failures.size()) {
            lines.add("Without them these cannot start either: " + failures.stream()
                    .filter(failure -> isConsequence(failure.getValue()))
                    .map(failure -> failure.getKey().getSymbolicName()).collect(Collectors.joining(", ")) + ".");
        }
        return lines;
    }

    /** What a line of {@link #failures} says of its bundle. */
    private static String toldOf(String line) {
        return line.substring(line.indexOf(START) < 0 ? 0 : line.indexOf(START) + START.length());
    }

    /** In words if the platform has them for what was not resolved, and not in the resolver's own. */
    private static String why(String bundle, String message, List<String> explained) {
        return explained.stream().filter(line -> message.startsWith(UNRESOLVED) && line.startsWith(bundle + ": "))
                .map(line -> line.substring(bundle.length() + 2)).findFirst().orElse(message);
    }

    private static boolean isConsequence(String message) {
        return message.contains("[caused by:");
    }

    private static List<String> explained(Platform platform) {
        try {
            var context = platform.context();
            ServiceReference<?>[] references = context.getServiceReferences(Supplier.class.getName(), DOCTOR);
            if (references == null || !(context.getService(references[0]) instanceof Supplier<?> doctor)) {
                return List.of();
            }
            return String.valueOf(doctor.get()).lines().toList();
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
