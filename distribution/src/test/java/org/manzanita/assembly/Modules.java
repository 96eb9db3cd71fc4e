package org.manzanita.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The table of docs/reference/modules.md: for each bundle, the package prefixes it may import.
 *
 * <p>A row's last cell lists them between backquotes: a bundle of the table without its {@code org.manzanita.}, which
 * allows the packages of that bundle, or else a package, which allows those below it too.
 */
record Modules(Map<String, List<String>> allowed) {

    private static final String OURS = "org.manzanita.";

    static Modules read(Path table) throws IOException {
        var allowed = new TreeMap<String, List<String>>();
        for (var line : Files.readAllLines(table)) {
            if (line.startsWith("| `" + OURS)) {
                var cells = line.split("\\|", -1);
                allowed.put(quoted(cells[1]).getFirst(), quoted(cells[3]));
            }
        }
        return new Modules(allowed);
    }

    private static List<String> quoted(String cell) {
        var parts = cell.split("`", -1);
        return IntStream.range(0, parts.length).filter(i -> i % 2 == 1).mapToObj(i -> parts[i]).toList();
    }

    /** The bundles that are part of the distribution. */
    List<String> shipped() {
        return List.copyOf(allowed.keySet());
    }

    /** Everything in which the bundles differ from the table, a sentence each. */
    List<String> breaches(List<BuiltBundle> bundles) {
        var breaches = new ArrayList<String>();
        var owners = new TreeMap<String, String>();
        for (var bundle : bundles) {
            bundle.imports().stream().filter(imported -> !allows(bundle.name(), imported)).forEach(imported -> breaches
                    .add(bundle.name() + " imports " + imported + ", which its row does not allow"));
            bundle.exports().stream().filter(exported -> Arrays.asList(exported.split("\\.", -1)).contains("internal"))
                    .forEach(exported -> breaches
                            .add(bundle.name() + " exports " + exported + "; nothing internal is exported"));
            bundle.forbidden().forEach(header -> breaches
                    .add(bundle.name() + " has the header " + header + "; it hides what the bundle really needs"));
            for (var owned : bundle.packages()) {
                var other = owners.putIfAbsent(owned, bundle.name());
                if (other != null) {
                    breaches.add("The package " + owned + " is in " + other + " and in " + bundle.name()
                            + "; a package has one owner");
                }
            }
        }
        return breaches;
    }

    /** Everyone may import the Java platform's own base, their own packages, and what their row says. */
    private boolean allows(String bundle, String imported) {
        if (isOrIsBelow(imported, bundle) || isBase(imported)) {
            return true;
        }
        return allowed.getOrDefault(bundle, List.of()).stream()
                .map(allowance -> allowed.containsKey(OURS + allowance) ? OURS + allowance : allowance)
                .anyMatch(allowance -> allowed.containsKey(allowance)
                        ? ownerOf(imported).equals(allowance)
                        : isOrIsBelow(imported, allowance));
    }

    /** The packages of the module java.base; others, such as java.sql, stand in a row. */
    private static boolean isBase(String imported) {
        return Object.class.getModule().getPackages().contains(imported) && imported.startsWith("java.");
    }

    /** The bundle whose package it is: the longest bundle name that it begins with. */
    private String ownerOf(String imported) {
        return allowed.keySet().stream().filter(name -> isOrIsBelow(imported, name))
                .reduce("", (one, other) -> one.length() >= other.length() ? one : other);
    }

    private static boolean isOrIsBelow(String name, String prefix) {
        return name.equals(prefix) || name.startsWith(prefix + ".");
    }
}
