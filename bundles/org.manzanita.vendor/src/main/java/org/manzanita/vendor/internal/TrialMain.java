package org.manzanita.vendor.internal;

import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.manzanita.rules.PolicyFormat;
import org.manzanita.testing.DeployedRules;
import org.manzanita.vendor.internal.Trial.Tried;

/**
 * The process in which a plug-in with code is compiled and tried, since nobody has approved it yet. It answers with rows
 * of texts: {@code tried}, {@code component} and {@code imports}.
 */
public final class TrialMain {

    private TrialMain() {}

    /** @param words the folder of the plug-in, the folder to compile into, and the class path to compile against */
    public static void main(String... words) throws IOException {
        var answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // What the plug-in prints is not to be taken for an answer.
        System.setOut(System.err);
        rows(Path.of(words[0]), Path.of(words[1]), words[2]).forEach(row -> answers.println(String.join("\t", row)));
        answers.flush();
        // Threads that the plug-in left behind do not keep it.
        Runtime.getRuntime().halt(0);
    }

    static List<List<String>> rows(Path folder, Path into, String classPath) throws IOException {
        var plugIn = PlugInFolder.of(folder);
        var rows = new ArrayList<List<String>>();
        var classes = into.resolve("classes");
        var tests = into.resolve("tests");
        var faults = new ArrayList<>(Compiling.of(plugIn.sources(), classPath, classes));
        if (faults.isEmpty() && Files.isDirectory(plugIn.tests())) {
            faults.addAll(Compiling.of(plugIn.tests(), classPath + System.getProperty("path.separator") + classes,
                    tests));
        }
        Files.createDirectories(tests);
        if (Files.isDirectory(plugIn.resources())) {
            copy(plugIn.resources(), classes);
        }
        if (!faults.isEmpty()) {
            faults.forEach(each -> rows.add(row(each)));
            return rows;
        }
        rows.add(row(new Tried("source", "src", "")));
        try {
            var code = Code.of(classes, tests);
            var format = DeployedRules.components(PolicyFormat.class).stream().findFirst();
            new Trial(format, DeployedRules.rulebook()).of(plugIn, code).forEach(each -> rows.add(row(each)));
            code.components().forEach(each -> rows.add(List.of("component", each.name(),
                    String.join(",", each.services()))));
            rows.add(List.of("imports", Imports.of(classes)));
        } catch (ReflectiveOperationException | LinkageError e) {
            rows.add(row(new Tried("source", "src", "It cannot be loaded: " + e.getMessage() + ".")));
        }
        return rows;
    }

    private static List<String> row(Tried tried) {
        return Stream.of("tried", tried.what(), tried.name(), tried.objection())
                .map(each -> each.replaceAll("[\\t\\r\\n]+", " ")).toList();
    }

    private static void copy(Path from, Path into) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = into.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
