package org.manzanita.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.openjdk.jmh.generators.bytecode.JmhBytecodeGenerator;

/**
 * Runs the kernels by JMH. What JMH generates around them is made and compiled here and not in the build, whose checks it
 * would not pass.
 */
public final class Kernels {

    private Kernels() {}

    /** {@code CLASSES WORK PUPILS}: the compiled kernels, a folder to work in, and how many pupils. */
    public static void main(String[] args) throws Exception {
        var work = Path.of(args[1]);
        Processes.delete(work);
        var sources = Files.createDirectories(work.resolve("sources"));
        var resources = Files.createDirectories(work.resolve("resources"));
        var classes = Files.createDirectories(work.resolve("classes"));
        JmhBytecodeGenerator.main(new String[]{args[0], sources.toString(), resources.toString(), "default"});
        compile(sources, classes);
        var classPath = String.join(File.pathSeparator, classes.toString(), resources.toString(),
                System.getProperty("java.class.path"));
        var command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx4g",
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath, "org.openjdk.jmh.Main", "-p",
                "pupils=" + args[2]);
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException("JMH ended with " + code + ".");
        }
    }

    private static void compile(Path sources, Path classes) throws IOException {
        var arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp",
                System.getProperty("java.class.path")));
        try (var files = Files.walk(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IOException("What JMH generated does not compile.");
        }
    }
}
