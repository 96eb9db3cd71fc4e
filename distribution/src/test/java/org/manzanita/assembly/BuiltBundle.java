package org.manzanita.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What a bundle's jar says of itself.
 *
 * @param packages the packages whose classes it holds, but for those of libraries it carries inside
 * @param forbidden the headers it has and must not have
 */
record BuiltBundle(String name, List<String> imports, List<String> exports, List<String> packages,
        List<String> forbidden) {

    static BuiltBundle read(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            var headers = file.getManifest().getMainAttributes();
            return new BuiltBundle(headers.getValue("Bundle-SymbolicName"), packages(headers, "Import-Package"),
                    packages(headers, "Export-Package"),
                    file.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class"))
                            .filter(name -> name.startsWith("org/manzanita/"))
                            .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.')).distinct().sorted()
                            .toList(),
                    Stream.of("Fragment-Host", "DynamicImport-Package", "Require-Bundle")
                            .filter(header -> headers.getValue(header) != null).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the packages in a header whose clauses may hold commas and semicolons between quotes. */
    private static List<String> packages(Attributes headers, String header) {
        var value = headers.getValue(header);
        var names = new ArrayList<String>();
        if (value != null) {
            for (var clause : value.replaceAll("\"[^\"]*\"", "").split(",", -1)) {
                for (var part : clause.split(";", -1)) {
                    if (!part.contains("=")) {
                        names.add(part.strip());
                    }
                }
            }
        }
        return names;
    }
}
