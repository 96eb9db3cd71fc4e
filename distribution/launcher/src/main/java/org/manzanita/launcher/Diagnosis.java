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

    private Diagnosis() {}

    static String of(Platform platform) {
        var lines = new ArrayList<String>();
        lines.add("The console did not come up.");
        lines.addAll(failures(platform));
        lines.addAll(explained(platform));
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
        var lines = failures.stream().filter(failure -> !isConsequence(failure.getValue()))
                .map(failure -> "The bundle " + failure.getKey().getSymbolicName() + " did not start: "
                        + failure.getValue())
                .collect(Collectors.toCollection(ArrayList::new));
        if (lines.size() < failures.size()) {
            lines.add("Without them these cannot start either: " + failures.stream()
                    .filter(failure -> isConsequence(failure.getValue()))
                    .map(failure -> failure.getKey().getSymbolicName()).collect(Collectors.joining(", ")) + ".");
        }
        return lines;
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
