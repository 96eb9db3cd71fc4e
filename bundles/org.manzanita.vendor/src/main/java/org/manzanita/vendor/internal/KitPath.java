package org.manzanita.vendor.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class paths of the kit.
 *
 * @param api what a plug-in is compiled against: all that it may see
 * @param trial what it is tried by: the rules that are installed, and the kit itself
 */
public record KitPath(String api, String trial) {

    private static final List<String> API = List.of("org.manzanita.model", "org.manzanita.rules");

    /** Reads the cases; its file is not called after its bundle. */
    private static final String YAML = "snakeyaml-engine";

    /**
     * That of an installation.
     *
     * @param distribution the folder of the product
     * @param installed the names of the bundles that are installed
     */
    public static KitPath of(Path distribution, Collection<String> installed) {
        try (Stream<Path> files = Files.list(distribution.resolve("bundles"))) {
            var jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
            return new KitPath(joined(jars, API),
                    joined(jars, Stream.concat(installed.stream().filter(each -> each.startsWith("org.manzanita.")),
                            Stream.of(YAML)).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of what a plug-in is compiled against, as the names of its files end. */
    public String version() {
        var file = Path.of(api.split(Pattern.quote(File.pathSeparator), 2)[0]).getFileName().toString();
        return file.replaceFirst("^[a-z.]+-", "").replaceFirst("\\.jar$", "");
    }

    private static String joined(List<Path> jars, Collection<String> names) {
        return jars.stream().filter(jar -> names.contains(jar.getFileName().toString().replaceFirst("-\\d.*", "")))
                .map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
