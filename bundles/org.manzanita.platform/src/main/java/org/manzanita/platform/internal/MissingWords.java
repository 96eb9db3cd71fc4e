package org.manzanita.platform.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.manzanita.feature.Feature;

/** Says what nobody would offer, and which feature would, in words. */
final class MissingWords {

    private final List<Feature> others;

    /** @param others features that are at hand and not installed */
    MissingWords(List<Feature> others) {
        this.others = others;
    }

    /** @param row of the launcher: {@code missing}, bundle, namespace, filter, and the files of those that would */
    String of(List<String> row) {
        var offering = new TreeSet<String>();
        for (var file : row.subList(4, row.size())) {
            for (var other : others) {
                if (other.bundles().stream().anyMatch(bundle -> name(file).equals(bundle.file())
                        || name(file).equals(bundle.sha256() + ".jar"))) {
                    offering.add(other.name());
                }
            }
        }
        return row.get(1) + " needs " + what(row.get(2), row.get(3)) + Filters.versions(row.get(3))
                + ", which nothing here would offer. " + (offering.isEmpty()
                        ? "Ask its maker which feature brings it."
                        : "The feature " + String.join(", or ", offering) + " does: feature:install "
                                + offering.first());
    }

    private static String name(String location) {
        return Path.of(java.net.URI.create(location)).getFileName().toString();
    }

    static String what(String namespace, String filter) {
        return switch (namespace) {
            case "osgi.wiring.package" -> "the package " + Filters.value(filter, "osgi.wiring.package");
            case "osgi.wiring.bundle" -> "the bundle " + Filters.value(filter, "osgi.wiring.bundle");
            case "osgi.ee" -> "a Java runtime that answers to " + filter;
            case "osgi.extender" -> "the extender " + Filters.value(filter, "osgi.extender");
            case "osgi.service" -> "the service " + Filters.value(filter, "objectClass");
            default -> namespace + " " + filter;
        };
    }

    static List<String> of(List<List<String>> rows, List<Feature> others) {
        var words = new MissingWords(others);
        var said = new ArrayList<String>();
        rows.stream().filter(row -> row.getFirst().equals("missing")).map(words::of).distinct().forEach(said::add);
        return said;
    }
}
