package org.manzanita.vendor.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.manzanita.vendor.internal.Trial.Tried;

/** Compiles the Java of a plug-in against what a plug-in may see, and nothing else. */
final class Compiling {

    private Compiling() {}

    /**
     * Compiles every source below the folder.
     *
     * @return what is wrong with it, by file and line; nothing if it compiled
     */
    static List<Tried> of(Path sources, String classPath, Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            return List.of(new Tried("source", sources.getFileName().toString(),
                    "This Java has no compiler. Start with a JDK, and not with a runtime alone."));
        }
        Files.createDirectories(classes);
        List<Path> files;
        try (Stream<Path> found = Files.walk(sources)) {
            files = found.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        if (files.isEmpty()) {
            return List.of();
        }
        var said = new DiagnosticCollector<JavaFileObject>();
        try (var manager = compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            compiler.getTask(new StringWriter(), manager, said, List.of("-proc:none", "--release", "21", "-g",
                    "-parameters", "-classpath", classPath, "-d", classes.toString()), null,
                    manager.getJavaFileObjectsFromPaths(files)).call();
        }
        return said.getDiagnostics().stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> new Tried("source", place(sources, each), each.getMessage(Locale.ROOT)
                        .replaceAll("\\s+", " ")))
                .toList();
    }

    private static String place(Path sources, Diagnostic<? extends JavaFileObject> fault) {
        var source = fault.getSource();
        return source == null
                ? String.valueOf(sources.getFileName())
                : Path.of(source.toUri()).getFileName() + ":" + fault.getLineNumber();
    }
}
