package org.manzanita.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.manzanita.launcher.Distribution;

/** Puts the folder {@code distribution/target/manzanita} together from the features and the jars of the build. */
public final class Assembly {

    private static final List<String> LAUNCHER = List.of("org.manzanita.launcher", "org.apache.felix.framework",
            "org.manzanita.feature");

    private final Path root;
    private final String version;
    private final Jars jars;
    private final Path product;
    private final List<String> optional = new ArrayList<>();

    private Assembly(Path root, String version, Jars jars) {
        this.root = root;
        this.version = version;
        this.jars = jars;
        this.product = root.resolve("distribution/target/manzanita");
    }

    /**
     * Assembles, or says what is wrong and ends the process with 1.
     *
     * @param arguments the root of the sources, the version, and {@code check} or {@code rewrite} for the bundle list
     */
    public static void main(String... arguments) throws IOException {
        try {
            var list = Path.of(arguments[0], "distribution/bundles.lst");
            var assembly = new Assembly(Path.of(arguments[0]), arguments[1],
                    Jars.of(System.getProperty("java.class.path")));
            var assembled = BundleList.of(assembly.assemble());
            if (arguments[2].equals("rewrite")) {
                assembled.rewrite(list);
            } else {
                assembled.check(list);
            }
        } catch (AssemblyException e) {
            System.err.println("[ERROR] " + e.getMessage());
            System.exit(1);
        }
    }

    private Distribution assemble() throws IOException {
        delete(product);
        Files.createDirectories(product.resolve("features"));
        Files.createDirectories(product.resolve("bundles"));
        Files.createDirectories(product.resolve("lib"));
        for (var file : listing(root.resolve("features"))) {
            if (file.toString().endsWith(".json")) {
                var feature = FeatureTemplate.read(file);
                Files.writeString(product.resolve("features").resolve(file.getFileName()),
                        feature.filled(version, jars));
                for (var artifact : feature.artifacts()) {
                    copy(jars.of(artifact, feature.name()), product.resolve("bundles"));
                }
            }
        }
        for (var file : listing(root.resolve("features/optional"))) {
            optional(file);
        }
        for (var artifact : LAUNCHER) {
            copy(jars.of(artifact, "The launcher"), product.resolve("lib"));
        }
        copyTree(root.resolve("distribution/src/main/product"), product);
        copyTree(root.resolve("distribution/src/main/sample"), product.resolve("sample"));
        copy(root.resolve("LICENSE"), product);
        copy(root.resolve("README.md"), product);
        makeRunnable(product.resolve("bin"));
        var assembled = Distribution.at(product);
        listRelease(assembled);
        return assembled;
    }

    /** A feature that comes along and is not deployed, in a folder of its own, as a vendor would deliver it. */
    private void optional(Path file) throws IOException {
        var feature = FeatureTemplate.read(file);
        var name = file.getFileName().toString();
        var folder = product.resolve("optional").resolve(name.replaceFirst("\\.json$", ""));
        Files.createDirectories(folder.resolve("features"));
        Files.createDirectories(folder.resolve("bundles"));
        Files.writeString(folder.resolve("features").resolve(name), feature.filled(version, jars));
        for (var artifact : feature.artifacts()) {
            var jar = jars.of(artifact, feature.name());
            if (!Files.exists(product.resolve("bundles").resolve(jar.getFileName()))) {
                copy(jar, folder.resolve("bundles"));
                optional.add(FeatureTemplate.sha256(jar) + " " + jar.getFileName());
            }
        }
    }

    /** By this list the launcher tells the release's own bundles from those that are added later. */
    private void listRelease(Distribution assembled) throws IOException {
        var lines = Stream.concat(optional.stream(), assembled.features().stream()
                .flatMap(feature -> feature.bundles().stream())
                .map(bundle -> bundle.sha256() + " " + bundle.file())).distinct().sorted().toList();
        Files.write(product.resolve("lib/release.lst"), lines);
    }

    private static List<Path> listing(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void copy(Path file, Path into) throws IOException {
        if (Files.exists(file)) {
            Files.copy(file, into.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (var files = Files.walk(from)) {
            for (var file : files.sorted().toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void makeRunnable(Path folder) throws IOException {
        for (var file : listing(folder)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
