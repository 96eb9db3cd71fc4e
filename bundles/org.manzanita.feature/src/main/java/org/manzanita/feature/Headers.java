package org.manzanita.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import org.jspecify.annotations.Nullable;

/** Headers of a bundle's manifest. */
final class Headers {

    private Headers() {}

    /** The symbolic name, without what stands behind it. */
    static String name(Attributes headers) {
        return String.valueOf(headers.getValue("Bundle-SymbolicName")).split(";", -1)[0].strip();
    }

    static String version(Attributes headers) {
        var version = headers.getValue("Bundle-Version");
        return version == null ? "0.0.0" : version.strip();
    }

    /** The names of the packages in a header whose clauses may hold commas and semicolons between quotes. */
    static List<String> packages(@Nullable String header) {
        var names = new ArrayList<String>();
        if (header != null) {
            for (var clause : header.replaceAll("\"[^\"]*\"", "").split(",", -1)) {
                for (var part : clause.split(";", -1)) {
                    if (!part.contains("=") && !part.isBlank()) {
                        names.add(part.strip());
                    }
                }
            }
        }
        return names;
    }
}
