package org.manzanita.vendor.internal;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.manzanita.testing.ClassReferences;

/** The header {@code Import-Package} of a plug-in: what its classes name, from the version at hand up to the next major one. */
final class Imports {

    private static final Pattern EXPORT = Pattern
            .compile("(?:^|,)(org\\.manzanita[\\w.]*)((?:;[^;,\"]+(?:\"[^\"]*\")?)*)");
    private static final Pattern VERSION = Pattern.compile(";version=\"?(\\d+)\\.(\\d+)");

    private Imports() {}

    static String of(Path classes) throws IOException {
        var exported = exported();
        // What a method only passes on is named nowhere in its class but is looked for all the same.
        var names = new TreeSet<>(java.util.List.of("org.manzanita.model", "org.manzanita.rules"));
        names.addAll(ClassReferences.packagesOutside(classes));
        var clauses = new ArrayList<String>();
        for (var name : names) {
            clauses.add(name + exported.getOrDefault(name, ""));
        }
        return String.join(",", clauses);
    }

    private static Map<String, String> exported() throws IOException {
        var ranges = new TreeMap<String, String>();
        for (URL each : Collections.list(Imports.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            try (var in = each.openStream()) {
                var header = new Manifest(in).getMainAttributes().getValue("Export-Package");
                var clause = EXPORT.matcher(header == null ? "" : header);
                while (clause.find()) {
                    var version = VERSION.matcher(clause.group(2));
                    if (version.find()) {
                        ranges.put(clause.group(1), ";version=\"[" + version.group(1) + "." + version.group(2) + ","
                                + (Integer.parseInt(version.group(1)) + 1) + ")\"");
                    }
                }
            }
        }
        return ranges;
    }
}
