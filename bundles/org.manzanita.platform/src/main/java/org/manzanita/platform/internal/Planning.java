package org.manzanita.platform.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.manzanita.feature.Admission;
import org.manzanita.feature.Archive;
import org.manzanita.feature.DataAccess;
import org.manzanita.feature.Delivery;
import org.manzanita.feature.Feature;
import org.manzanita.feature.FeatureBundle;
import org.manzanita.feature.FeatureFolder.State;
import org.manzanita.feature.FeatureFolder;
import org.manzanita.feature.LookedAt;
import org.manzanita.platform.FeaturePlan.Asked;
import org.manzanita.platform.FeaturePlan.Kind;
import org.manzanita.platform.BundleCheck;
import org.manzanita.platform.FeaturePlan;
import org.manzanita.platform.FeatureRefusedException;
import org.manzanita.platform.FolderTree;

/** Works out on paper what a change of features would come to. */
final class Planning {

    private final Shelf shelf;
    private final FeatureFolder folder;
    private final Admission admission;
    private final List<BundleCheck> checks;
    private final BiFunction<String, List<String>, List<List<String>>> launcher;

    /** @param checks of what bundles hold, beside what their jars may be */
    Planning(Shelf shelf, FeatureFolder folder, Admission admission, List<BundleCheck> checks,
            BiFunction<String, List<String>, List<List<String>>> launcher) {
        this.shelf = shelf;
        this.folder = folder;
        this.admission = admission;
        this.checks = List.copyOf(checks);
        this.launcher = launcher;
    }

    /**
     * A plan, and what it was made from.
     *
     * @param delivery absent if its files are here already
     * @param looked the bundles of it that are not of the release
     */
    record Drawn(FeaturePlan plan, Feature feature, Optional<Delivery> delivery, List<LookedAt> looked) {}

    private List<Feature> running() {
        return shelf.named(launcher.apply("features", List.of()).stream().map(List::getFirst).toList());
    }

    /** The feature of that name whose files are here though it does not run, if there is one. */
    private Optional<Feature> aside(String name) {
        return folder.of(name).filter(kept -> kept.state() != State.INSTALLED)
                .flatMap(kept -> kept.state() == State.REMOVED
                        ? Optional.of(folder.feature(kept))
                        : shelf.ofRelease().stream().filter(each -> each.name().equals(name)).findFirst());
    }

    Drawn install(Path box, String source, Optional<String> named) {
        var back = aside(source);
        if (back.isPresent()) {
            return install(source, back.get(), Optional.empty());
        }
        var delivery = Delivery.of(box, source, named, shelf::bytes);
        return install(source, delivery.feature(), Optional.of(delivery));
    }

    private Drawn install(String source, Feature feature, Optional<Delivery> delivery) {
        var now = running();
        var here = now.stream().filter(each -> each.name().equals(feature.name())).findFirst();
        var after = new ArrayList<>(now);
        here.ifPresent(after::remove);
        after.add(feature);
        var looked = new ArrayList<LookedAt>();
        var objections = new ArrayList<String>();
        var notes = new ArrayList<String>();
        for (var bundle : feature.bundles()) {
            if (!shelf.isOfRelease(bundle)) {
                var jar = delivery.flatMap(each -> each.jar(bundle)).or(() -> shelf.bytes(bundle)).orElseThrow();
                var seen = admission.look(feature, bundle, jar);
                looked.add(seen);
                // What it holds is read only if nothing speaks against the jar.
                var entries = seen.objections().isEmpty() ? Archive.of(jar).entries() : Map.<String, byte[]>of();
                Stream.concat(seen.objections().stream(),
                        checks.stream().flatMap(check -> check.objections(entries).stream()))
                        .forEach(said -> objections.add(seen.name() + ": " + said));
                checks.stream().flatMap(check -> check.notes(entries).stream())
                        .forEach(said -> notes.add(seen.name() + ": " + said));
            }
        }
        if (looked.stream().map(LookedAt::vendor).distinct().count() > 1) {
            objections.add("Its bundles are signed by different vendors, and one of them has to answer for it.");
        }
        if (here.filter(Feature::isBase).isPresent() || (feature.isBase() && delivery.isPresent())) {
            objections.add("The feature that all others stand on comes with the release, and not by itself.");
        }
        if (here.filter(each -> each.sha256().equals(feature.sha256())).isPresent()) {
            objections.add(feature.name() + " " + feature.version() + " is installed already, exactly so.");
        } else if (delivery.isPresent() && here.isPresent() && shelf.ofRelease().contains(here.get())
                && here.get().bundles().stream().allMatch(shelf::isOfRelease)) {
            objections.add("The name " + feature.name() + " is that of a feature of the release.");
        }
        var open = new ArrayList<String>();
        if (!looked.isEmpty() && objections.isEmpty()) {
            admission.missing(feature, looked).forEach(each -> open.add(each + " Another person than who installs it"
                    + " runs: feature:approve " + source));
            if (!admission.isForDevelopment()) {
                admission.downgradeFrom(feature).ifPresent(higher -> open.add("It is older than " + higher
                        + ", which was approved before. If that is meant: feature:approve " + source
                        + " --allow-downgrade --reason TEXT"));
            }
        }
        var kind = here.isPresent() ? Kind.UPDATE : delivery.isPresent() ? Kind.INSTALL : Kind.PUT_BACK;
        return new Drawn(plan(kind, feature, source, here, now, after, delivery, looked, notes, objections, open),
                feature, delivery, looked);
    }

    Drawn remove(String name) {
        var now = running();
        var feature = now.stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(
                        () -> new FeatureRefusedException("There is no feature " + name + " to take out. There are "
                                + String.join(", ", now.stream().map(Feature::name).toList()) + "."));
        var objections = feature.isBase()
                ? List.of("Every installation needs " + name + ", so it cannot be taken out.")
                : List.<String>of();
        var after = new ArrayList<>(now);
        after.remove(feature);
        return new Drawn(plan(Kind.REMOVE, feature, "", Optional.of(feature), now, after, Optional.empty(), List.of(),
                List.of(), objections, List.of()), feature, Optional.empty(), List.of());
    }

    private FeaturePlan plan(Kind kind, Feature feature, String source, Optional<Feature> here, List<Feature> now,
            List<Feature> after, Optional<Delivery> delivery, List<LookedAt> looked, List<String> notes,
            List<String> objections, List<String> open) {
        var rows = objections.isEmpty() ? resolved(after, delivery) : List.<List<String>>of();
        var others = others(after);
        var text = rows.stream().filter(row -> row.getFirst().equals("text")).map(List::getLast).findFirst().orElse("");
        var missing = new ArrayList<>(MissingWords.of(rows, others));
        if (missing.isEmpty() && !text.isEmpty()) {
            missing.add("The bundles would not fit together, though none of them lacks anything by itself.");
        }
        var access = new ArrayList<Asked>();
        for (var bundle : looked) {
            bundle.access().asked().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .forEach(asked -> access.add(new Asked(bundle.name(), asked.getKey(),
                            DataAccess.words(asked.getKey()), asked.getValue())));
        }
        var added = files(after);
        added.removeAll(files(now));
        var removed = files(now);
        removed.removeAll(files(after));
        return new FeaturePlan(kind, feature.name(), feature.version(), feature.title(), source,
                here.map(Feature::version).orElse(""), feature.sha256(),
                looked.stream().map(LookedAt::vendor).findFirst().orElse(""),
                after.stream().map(Feature::name).sorted().toList(), List.copyOf(added), List.copyOf(removed), access,
                notes, objections, missing, open, text);
    }

    private static Set<String> files(List<Feature> features) {
        var files = new TreeSet<String>();
        features.forEach(feature -> feature.bundles().forEach(bundle -> files.add(bundle.file())));
        return files;
    }

    /** Features whose files are at hand and that would not run. */
    private List<Feature> others(List<Feature> after) {
        var others = new ArrayList<Feature>();
        for (var each : shelf.ofRelease()) {
            if (after.stream().noneMatch(other -> other.name().equals(each.name()))) {
                others.add(each);
            }
        }
        folder.kept().stream().filter(kept -> kept.state() == State.REMOVED).map(folder::feature)
                .filter(each -> after.stream().noneMatch(other -> other.name().equals(each.name())))
                .forEach(others::add);
        return others;
    }

    private List<List<String>> resolved(List<Feature> after, Optional<Delivery> delivery) {
        try {
            var staged = Files.createTempDirectory("manzanita-plan");
            try {
                var words = new ArrayList<String>();
                for (var feature : after) {
                    for (var bundle : feature.bundles()) {
                        words.add(file(bundle, delivery, staged));
                    }
                }
                words = new ArrayList<>(new java.util.LinkedHashSet<>(words));
                var further = new java.util.LinkedHashSet<String>();
                for (var other : others(after)) {
                    for (var bundle : other.bundles()) {
                        shelf.jar(bundle).map(Path::toString).ifPresent(further::add);
                    }
                }
                further.removeAll(words);
                words.add("");
                words.addAll(further);
                return launcher.apply("resolve", words);
            } finally {
                FolderTree.delete(staged);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(FeatureBundle bundle, Optional<Delivery> delivery, Path staged) throws IOException {
        var brought = delivery.flatMap(each -> each.jar(bundle));
        if (brought.isPresent()) {
            return Files.write(staged.resolve(bundle.file()), brought.get()).toString();
        }
        return shelf.jar(bundle).orElseThrow(() -> new FeatureRefusedException("The bundle " + bundle.file()
                + " is not here.")).toString();
    }
}
