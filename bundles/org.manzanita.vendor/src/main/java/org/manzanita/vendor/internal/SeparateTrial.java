package org.manzanita.vendor.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.console.CommandException;
import org.manzanita.console.Outcome;
import org.manzanita.platform.FolderTree;
import org.manzanita.platform.SeparateProcess;
import org.manzanita.vendor.internal.Trial.Tried;

/**
 * Tries a plug-in with code in a process of its own, of bounded memory and time and without a network where the system
 * allows it.
 */
public record SeparateTrial(KitPath path, Duration allowed) {

    private static final int MEGABYTES = 384;

    public TriedPlugIn of(PlugInFolder plugIn) {
        try {
            var into = Files.createTempDirectory("manzanita-trial");
            try {
                return of(plugIn, into);
            } finally {
                FolderTree.delete(into);
            }
        } catch (IOException e) {
            throw new CommandException(Outcome.FAILED, "The process in which it is tried cannot be started: " + e
                    + ".", "");
        }
    }

    private TriedPlugIn of(PlugInFolder plugIn, Path into) throws IOException {
        var words = List.of("-ea", "-cp", path.trial(), TrialMain.class.getName(),
                plugIn.folder().toAbsolutePath().toString(), into.toString(), path.api());
        var rows = new ArrayList<List<String>>();
        try (var process = SeparateProcess.start(words, MEGABYTES, allowed, into.resolve("said"));
                var answers = new BufferedReader(new InputStreamReader(process.answers(), StandardCharsets.UTF_8))) {
            process.questions().close();
            for (var line = answers.readLine(); line != null; line = answers.readLine()) {
                rows.add(List.of(line.split("\t", -1)));
            }
            int code = process.exitCode();
            if (code != 0) {
                rows.add(List.of("tried", "process", "The process in which it is tried", "It ended with " + code
                        + ", having at most " + allowed.toSeconds() + " seconds and " + MEGABYTES
                        + " megabytes of memory. " + process.lastWords()));
            }
        }
        return read(rows, into.resolve("classes"));
    }

    static TriedPlugIn read(List<List<String>> rows, Path classes) throws IOException {
        var tried = new ArrayList<Tried>();
        var components = new ArrayList<Component>();
        var imports = "";
        for (var row : rows) {
            switch (row.getFirst()) {
                case "tried" -> tried.add(new Tried(row.get(1), row.get(2), row.get(3)));
                case "component" -> components.add(new Component(row.get(1), List.of(row.get(2).split(","))));
                case "imports" -> imports = row.get(1);
                default -> throw new IOException("it answers with '" + row.getFirst() + "'");
            }
        }
        return new TriedPlugIn(tried, imports.isEmpty() ? Built.NONE : Built.of(classes, components, imports));
    }
}
