package org.manzanita.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Times a cold process from its start to its end, which answers one command that reads the ledger: the product, and the
 * same bundles in Apache Karaf. Both print the same line, or no time is printed. Needs GNU {@code time}.
 *
 * <p>Karaf is started as its users start it without a shell ({@code karaf server}), with the product's bundles among those
 * that it starts first, and not for the first time: its bundles are unpacked. A bundle of its own asks and stops it.
 */
public final class ColdStart {

    private static final int ROUNDS = 5;
    private static final int AFTER_THE_BUNDLES = 90;
    private static final String COMMAND = "ledger:head";

    /** What Karaf has of its own, and what would stand in the way of its own shell. */
    private static final List<String> LEFT_OUT = List.of("org.osgi.util.function", "org.osgi.util.promise",
            "org.apache.felix.configadmin", "slf4j-api", "slf4j-nop", "org.manzanita.console.gogo",
            "org.apache.felix.gogo.runtime");

    private final Path product;
    private final Path bundleList;
    private final Path karaf;
    private final Path work;

    private ColdStart(Path product, Path bundleList, Path karaf, Path work) {
        this.product = product;
        this.bundleList = bundleList;
        this.karaf = karaf;
        this.work = work;
    }

    /** {@code PRODUCT BUNDLES KARAF WORK}: the assembled product, the list of its bundles, an unpacked Karaf, and a folder to work in. */
    public static void main(String[] args) throws Exception {
        var work = Path.of(args[3]).toAbsolutePath();
        Processes.delete(work);
        Files.createDirectories(work);
        new ColdStart(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]), Path.of(args[2]).toAbsolutePath(), work)
                .run();
        Processes.delete(work);
    }

    /** What one process took, and its last line. */
    private record Took(double wall, double processor, double mebibytes, String said) {

        Took best(Took other) {
            return new Took(Math.min(wall, other.wall), Math.min(processor, other.processor),
                    Math.min(mebibytes, other.mebibytes), said);
        }
    }

    private void run() throws IOException, InterruptedException {
        var manzanita = product.resolve("bin/manzanita").toString();
        var home = work.resolve("home").toString();
        timed(Map.of(), manzanita, "--home", home, "run", "program:import " + product.resolve("sample/2026-27"));
        var installed = installKaraf();
        var inKaraf = work.resolve("karaf/bin/karaf").toString();
        var theirs = Map.of("JAVA_HOME", System.getProperty("java.home"));
        timed(theirs, inKaraf, "server");
        var ours = timed(Map.of(), manzanita, "--home", home, "run", COMMAND);
        var other = timed(theirs, inKaraf, "server");
        for (int round = 1; round < ROUNDS; round++) {
            ours = ours.best(timed(Map.of(), manzanita, "--home", home, "run", COMMAND));
            other = other.best(timed(theirs, inKaraf, "server"));
        }
        if (!ours.said.equals(other.said)) {
            throw new IllegalStateException("Manzanita said '" + ours.said + "', and in Karaf '" + other.said + "'.");
        }
        System.out.printf(Locale.ROOT, "Karaf on Java %s; Manzanita on the newest of the machine.%n",
                Runtime.version().feature());
        System.out.printf(Locale.ROOT, "%d bundles; both say: %s%n%n%-28s %10s %10s %7s%n", installed, ours.said, "",
                "Manzanita", "Karaf", "ratio");
        line("wall, s", ours.wall, other.wall);
        line("processor, s", ours.processor, other.processor);
        line("resident at most, MiB", ours.mebibytes, other.mebibytes);
    }

    private static void line(String what, double ours, double theirs) {
        System.out.printf(Locale.ROOT, "%-28s %10.2f %10.2f %7.3f%n", what, ours, theirs, ours / theirs);
    }

    /** Makes a Karaf that starts the product's bundles; how many. */
    private int installKaraf() throws IOException {
        var folder = work.resolve("karaf");
        try (var files = Files.walk(karaf)) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(karaf.relativize(file).toString()));
            }
        }
        var bundles = Files.createDirectories(folder.resolve("system/manzanita"));
        var levels = new ArrayList<String>();
        for (var line : Files.readAllLines(bundleList)) {
            var words = line.strip().split("\\s+");
            if (words.length >= 2 && !line.startsWith("#") && LEFT_OUT.stream().noneMatch(words[1]::startsWith)) {
                Files.copy(product.resolve("bundles").resolve(words[1]), bundles.resolve(words[1]));
                levels.add("reference\\:file\\:manzanita/" + words[1] + " = " + (30 + Integer.parseInt(words[0])));
            }
        }
        askOnce(bundles.resolve("ask-once.jar"));
        levels.add("reference\\:file\\:manzanita/ask-once.jar = " + AFTER_THE_BUNDLES);
        var scripts = folder.resolve("bin/inc");
        // Java 24 and newer do not start with this option, which Karaf gives them.
        Files.writeString(scripts, Files.readString(scripts).replace("-Djava.security.manager=allow", ""));
        append(folder.resolve("etc/startup.properties"), levels);
        append(folder.resolve("etc/config.properties"), List.of("", "karaf.startlevel.bundle = 80",
                "org.osgi.framework.startlevel.beginning = 100", "manzanita.home = " + work.resolve("home"),
                "manzanita.distribution = " + product, AskOnce.COMMAND + " = " + COMMAND,
                "org.osgi.framework.system.capabilities.extra = osgi.service;objectClass:List<String>="
                        + "\"java.util.function.BiFunction\""));
        return levels.size() - 1;
    }

    private static void append(Path file, List<String> lines) throws IOException {
        Files.writeString(file, Files.readString(file) + lines.stream().collect(Collectors.joining("\n", "\n", "\n")));
    }

    private static void askOnce(Path jar) throws IOException {
        var manifest = new Manifest();
        Map.of(Attributes.Name.MANIFEST_VERSION.toString(), "1.0", "Bundle-ManifestVersion", "2",
                "Bundle-SymbolicName", "org.manzanita.benchmarks.ask-once", "Bundle-Activator", AskOnce.class.getName(),
                "Import-Package", "org.osgi.framework,org.osgi.framework.launch,org.osgi.util.tracker")
                .forEach(manifest.getMainAttributes()::putValue);
        try (OutputStream file = Files.newOutputStream(jar); var out = new JarOutputStream(file, manifest)) {
            for (var name : Stream.of(AskOnce.class.getName(), AskOnce.class.getName() + "$1")
                    .map(type -> type.replace('.', '/') + ".class").toList()) {
                out.putNextEntry(new JarEntry(name));
                try (var type = ColdStart.class.getClassLoader().getResourceAsStream(name)) {
                    if (type == null) {
                        throw new IOException("There is no " + name + ".");
                    }
                    type.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    private Took timed(Map<String, String> told, String... command) throws IOException, InterruptedException {
        var said = work.resolve("said.txt");
        var time = work.resolve("time.txt");
        var line = new ArrayList<>(List.of("time", "-q", "-o", time.toString(), "-f", "%e %U %S %M"));
        line.addAll(List.of(command));
        var process = new ProcessBuilder(line).redirectOutput(said.toFile())
                .redirectError(work.resolve("told.txt").toFile());
        process.environment().putAll(told);
        int code = process.start().waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code + ":\n" + Files.readString(said)
                    + Files.readString(work.resolve("told.txt")));
        }
        var figures = Files.readString(time).strip().split(" ", -1);
        return new Took(Double.parseDouble(figures[0]),
                Double.parseDouble(figures[1]) + Double.parseDouble(figures[2]),
                Double.parseDouble(figures[3]) / 1024,
                Files.readString(said).lines().filter(text -> !text.isBlank()).reduce("", (first, last) -> last));
    }
}
