package org.manzanita.feature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What was brought into one installation beside its release, and what of the release it leaves out: the folder
 * {@code features} of its home.
 *
 * <p>Files lie under their digests in {@code store}, and are never changed. Which of them count is said by the one file
 * {@code set}, which is replaced by one move. So a change is staged beside what runs, and is made or is not.
 */
public final class FeatureFolder {

    private static final List<String> HEADINGS = List.of("feature", "version", "sha256", "state", "at", "by");

    /** What became of a feature. */
    public enum State {
        /** It was brought in, and counts. */
        INSTALLED,
        /** It was taken out; its files are kept, so that it can be put back. */
        REMOVED,
        /** It is of the release, and does not count here. */
        LEFT_OUT
    }

    /**
     * One feature.
     *
     * @param sha256 of its feature file; empty for one of the release that is left out
     * @param at when that was done
     * @param by by whom
     */
    public record Kept(String name, String version, String sha256, State state, Instant at, String by) {}

    private final Path folder;
    private final Consumer<String> between;

    /** @param home of the installation */
    public FeatureFolder(Path home) {
        this(home, step -> {});
    }

    /** @param between is told of each step before it is taken, and may fail in its place */
    FeatureFolder(Path home, Consumer<String> between) {
        this.folder = home.resolve("features");
        this.between = between;
    }

    /**
     * Every feature of which something was said here, in order of name.
     *
     * @throws FeatureException if the file that says it cannot be understood
     */
    public List<Kept> kept() {
        return Lines.read(folder.resolve("set"), HEADINGS).stream().map(this::kept).toList();
    }

    private Kept kept(List<String> row) {
        try {
            if (!row.get(2).isEmpty() && !FeatureBundle.isDigest(row.get(2))) {
                throw new IllegalArgumentException("'" + row.get(2) + "' is no sha256 digest");
            }
            return new Kept(row.get(0), row.get(1), row.get(2), State.valueOf(row.get(3)), Instant.parse(row.get(4)),
                    row.get(5));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new FeatureException("The row of '" + row.get(0) + "' in " + folder.resolve("set")
                    + " cannot be understood: " + e.getMessage() + ". Put the file back from a backup.", e);
        }
    }

    public Optional<Kept> of(String name) {
        return kept().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The features that were brought in, and count. */
    public List<Feature> installed() {
        return kept().stream().filter(each -> each.state() == State.INSTALLED).map(this::feature).toList();
    }

    /** The names of the release's features that do not count here. */
    public Set<String> leftOut() {
        return kept().stream().filter(each -> each.state() == State.LEFT_OUT).map(Kept::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Its feature file, as it was brought in. */
    public Feature feature(Kept kept) {
        return Feature.read(store(kept.sha256(), "json"));
    }

    /** Where a bundle lies that was brought in, if one of this digest was. */
    public Optional<Path> jar(String sha256) {
        return Optional.of(store(sha256, "jar")).filter(Files::exists);
    }

    /** Brings a feature in, in the place of another version of it if there is one. */
    public void install(Delivery delivery, Instant at, String by) {
        var feature = delivery.feature();
        change("install " + feature.name(), () -> {
            sweep();
            for (var content : delivery.contents().entrySet()) {
                stage(store(content.getKey(), content.getKey().equals(feature.sha256()) ? "json" : "jar"),
                        content.getValue());
            }
            return with(new Kept(feature.name(), feature.version(), feature.sha256(), State.INSTALLED, at, by));
        });
    }

    /** Lets one count again whose files are still here, or that is of the release. */
    public void putBack(Kept kept, Instant at, String by) {
        change("put back " + kept.name(), () -> {
            if (kept.state() == State.LEFT_OUT) {
                return kept().stream().filter(each -> !each.name().equals(kept.name())).toList();
            }
            return with(new Kept(kept.name(), kept.version(), kept.sha256(), State.INSTALLED, at, by));
        });
    }

    /** Takes a feature out. What was brought in is kept beside, what is of the release stays where it is. */
    public void remove(Feature feature, Instant at, String by) {
        change("remove " + feature.name(), () -> {
            var here = of(feature.name()).filter(each -> each.state() == State.INSTALLED);
            return with(here
                    .map(each -> new Kept(each.name(), each.version(), each.sha256(), State.REMOVED, at, by))
                    .orElse(new Kept(feature.name(), feature.version(), "", State.LEFT_OUT, at, by)));
        });
    }

    /** Makes it as it was said to be before; for a change that did not come to run. */
    public void restore(List<Kept> before) {
        change("restore what stood before", () -> before);
    }

    /** Makes another folder say what this one does. */
    public void copyTo(FeatureFolder other) {
        other.change("copy", () -> {
            for (var kept : kept()) {
                if (!kept.sha256().isEmpty()) {
                    other.stage(other.store(kept.sha256(), "json"), Files.readAllBytes(store(kept.sha256(), "json")));
                    for (var bundle : feature(kept).bundles()) {
                        var jar = jar(bundle.sha256());
                        if (jar.isPresent()) {
                            other.stage(other.store(bundle.sha256(), "jar"), Files.readAllBytes(jar.get()));
                        }
                    }
                }
            }
            return kept();
        });
    }

    /**
     * Keeps what a feature decided that was taken out.
     *
     * @param rows the first of them is the heading
     */
    public void keepDecided(String name, List<List<String>> rows) {
        try {
            Lines.replace(folder.resolve("decided").resolve(name + ".tsv"), rows.getFirst(),
                    rows.subList(1, rows.size()));
        } catch (IOException e) {
            throw new FeatureException("What " + name + " decided could not be kept in " + folder + ": " + e, e);
        }
    }

    /** What was kept of that, with its heading; nothing if nothing was. */
    public List<List<String>> decided(String name) {
        var file = folder.resolve("decided").resolve(name + ".tsv");
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(line -> List.of(line.split("\t", -1))).toList()
                    : List.of();
        } catch (IOException e) {
            throw new FeatureException("The file " + file + " cannot be read: " + e, e);
        }
    }

    private List<Kept> with(Kept changed) {
        var kept = new ArrayList<>(kept().stream().filter(each -> !each.name().equals(changed.name())).toList());
        kept.add(changed);
        return kept;
    }

    /** Work on files. */
    @FunctionalInterface
    private interface Staging {

        List<Kept> next() throws IOException;
    }

    private void change(String what, Staging staging) {
        try {
            var next = staging.next().stream().sorted(java.util.Comparator.comparing(Kept::name)).toList();
            between.accept("switch");
            Lines.replace(folder.resolve("set"), HEADINGS, next.stream().map(each -> List.of(each.name(),
                    each.version(), each.sha256(), each.state().name(), each.at().toString(), each.by())).toList());
            between.accept("done");
        } catch (IOException e) {
            throw new FeatureException("Could not " + what + " in " + folder + ", and nothing was changed: " + e, e);
        }
    }

    private void stage(Path file, byte[] content) throws IOException {
        between.accept("stage " + file.getFileName());
        if (!Files.exists(file)) {
            Lines.replace(file, content);
        }
    }

    /** Deletes what earlier changes staged that were never made. */
    private void sweep() throws IOException {
        var needed = new TreeSet<String>();
        for (var each : kept()) {
            if (!each.sha256().isEmpty()) {
                needed.add(each.sha256() + ".json");
                feature(each).bundles().forEach(bundle -> needed.add(bundle.sha256() + ".jar"));
            }
        }
        var store = folder.resolve("store");
        if (Files.isDirectory(store)) {
            try (var files = Files.list(store)) {
                for (var file : files.toList()) {
                    if (!needed.contains(file.getFileName().toString())) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private Path store(String sha256, String kind) {
        return folder.resolve("store").resolve(sha256 + "." + kind);
    }
}
