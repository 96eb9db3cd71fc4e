package org.manzanita.vendor.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manzanita.console.CommandException;
import org.manzanita.platform.FeatureChanges;
import org.manzanita.platform.FeatureRefusedException;

/**
 * Keeps a running platform as the folder of a plug-in is: tries it, and brings it in, each time that the folder has changed.
 * What does not hold stays out, and what ran before goes on.
 */
public final class Reload {

    private static final Set<String> BESIDE = Set.of("keys", "target", ".idea", ".settings");

    private final Path folder;
    private final FeatureChanges changes;
    private final String by;
    private String seen = "";

    /** @param by who asked for it */
    public Reload(Path folder, FeatureChanges changes, String by) {
        this.folder = folder;
        this.changes = changes;
        this.by = by;
    }

    /**
     * Looks once.
     *
     * @param trial tries a plug-in
     * @return what to say; nothing if the folder is as it was
     */
    public synchronized Optional<String> look(Function<PlugInFolder, TriedPlugIn> trial) {
        var now = fingerprint();
        if (now.equals(seen)) {
            return Optional.empty();
        }
        seen = now;
        try {
            return Optional.of(brought(PlugInFolder.of(folder), trial));
        } catch (CommandException e) {
            return Optional.of(e.getMessage() + " " + e.hint());
        } catch (FeatureRefusedException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private String brought(PlugInFolder plugIn, Function<PlugInFolder, TriedPlugIn> trial) {
        var outcome = trial.apply(plugIn);
        var name = plugIn.name() + " " + plugIn.version();
        if (outcome.failed() > 0) {
            return name + " does not hold in " + outcome.failed() + " of " + outcome.tried().size()
                    + ", and was not brought in:\n" + outcome.tried().stream().filter(each -> !each.holds())
                            .map(each -> "  " + each.what() + " " + each.name() + ": " + each.objection())
                            .collect(Collectors.joining("\n"));
        }
        // A name of its own, lest it takes the place of one that was signed.
        var delivery = plugIn.name() + "-run.zip";
        try {
            Packing.write(Packing.unsigned(plugIn, outcome.built()), changes.box(), delivery);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var plan = changes.planInstall(delivery, Optional.empty());
        if (plan.objections().stream().anyMatch(each -> each.contains("is installed already, exactly so"))) {
            return name + " holds in all " + outcome.tried().size() + ", and runs as it is.";
        }
        changes.make(plan, by);
        return name + " holds in all " + outcome.tried().size() + ", and runs from now on.";
    }

    /** The names, sizes and times of its files; its keys, and what a build or an editor made, are none of its content. */
    private String fingerprint() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !BESIDE.contains(folder.relativize(file).getName(0).toString()))
                    .sorted().map(Reload::stamp).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read.", e);
        }
    }

    private static String stamp(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            // It was there a moment ago: an editor is writing it anew.
            return file + " is being written";
        }
    }
}
