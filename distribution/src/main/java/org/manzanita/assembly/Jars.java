package org.manzanita.assembly;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The jars that the build resolved, and the versions it resolved them to. */
record Jars(List<Path> files) {

    private static final Pattern STEM = Pattern.compile("(.+?)-(\\d.*)\\.jar");

    Jars {
        files = List.copyOf(files);
    }

    static Jars of(String classPath) {
        return new Jars(Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator), -1)).map(Path::of)
                .filter(path -> path.toString().endsWith(".jar")).toList());
    }

    /**
     * The jar of an artifact.
     *
     * @throws AssemblyException if the build resolved none
     */
    Path of(String artifact, String askedBy) {
        return files.stream()
                .filter(file -> STEM.matcher(name(file)).results().anyMatch(match -> match.group(1).equals(artifact)))
                .findFirst()
                .orElseThrow(() -> new AssemblyException(askedBy + " asks for " + artifact
                        + ", which is not among the dependencies in distribution/pom.xml, or was not built as a jar"
                        + " (run at least the package phase). Add it there, with scope runtime."));
    }

    String versionOf(String artifact, String askedBy) {
        var match = STEM.matcher(name(of(artifact, askedBy)));
        return match.matches() ? match.group(2) : "";
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
