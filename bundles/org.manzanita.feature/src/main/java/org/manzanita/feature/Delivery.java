package org.manzanita.feature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One feature with its bundles, as it came in: read into memory, and written nowhere.
 *
 * <p>It comes as a folder or a zip of {@code features/NAME.json} and {@code bundles/*.jar}. Nothing is ever fetched.
 *
 * @param from where it was read
 * @param contents the feature file, and the bundles that it brought, by their digests
 */
public record Delivery(String from, Feature feature, Map<String, byte[]> contents) {

    private static final long LARGEST = Archive.MOST_BYTES;

    /**
     * Reads a delivery.
     *
     * @param box the folder in which deliveries are put
     * @param source the name of a folder or zip in it
     * @param named which feature, if it brings several
     * @param present what this installation has already, by digest; bundles that it has need not be brought again
     * @throws FeatureException if it leads out of the box, is not sound, or does not bring what it lists
     */
    public static Delivery of(Path box, String source, Optional<String> named,
            Function<FeatureBundle, Optional<byte[]>> present) {
        var path = inside(box, source);
        var files = Files.isDirectory(path) ? folder(path) : zip(path);
        var features = new TreeMap<String, String>();
        files.forEach((name, content) -> {
            if (name.matches("(features/)?[^/]+\\.json")) {
                features.put(Feature.read("The feature file " + name + " of " + source, content).name(), name);
            }
        });
        if (named.isPresent() && !features.containsKey(named.get())) {
            throw new FeatureException(source + " does not bring the feature " + named.get() + ". It brings "
                    + (features.isEmpty() ? "none" : String.join(", ", features.keySet())) + ".");
        }
        if (features.isEmpty()) {
            throw new FeatureException(source + " brings no feature: there is no features/NAME.json in it.");
        }
        if (named.isEmpty() && features.size() > 1) {
            throw new FeatureException(source + " brings several features: " + String.join(", ", features.keySet())
                    + ". Say which.");
        }
        var file = Objects.requireNonNull(features.get(named.orElse(features.firstKey())));
        var content = Objects.requireNonNull(files.get(file));
        var feature = Feature.read("The feature file " + file + " of " + source, content);
        var contents = jars(source, feature, files, features.size() > 1, present);
        contents.put(feature.sha256(), content);
        return new Delivery(source, feature, contents);
    }

    /** The bundle that was brought under this digest, if one was. */
    public Optional<byte[]> jar(FeatureBundle bundle) {
        return Optional.ofNullable(contents.get(bundle.sha256()));
    }

    private static Map<String, byte[]> jars(String source, Feature feature, Map<String, byte[]> files,
            boolean hasOthers, Function<FeatureBundle, Optional<byte[]>> present) {
        var faults = new ArrayList<String>();
        var unlisted = new TreeMap<String, String>();
        files.forEach((name, content) -> {
            if (name.endsWith(".jar")) {
                unlisted.put(name.substring(name.lastIndexOf('/') + 1), name);
            }
        });
        var jars = new LinkedHashMap<String, byte[]>();
        for (var bundle : feature.bundles()) {
            var name = unlisted.remove(bundle.file());
            if (name != null) {
                var content = Objects.requireNonNull(files.get(name));
                var digest = Digest.of(content);
                if (digest.equals(bundle.sha256())) {
                    jars.put(digest, content);
                } else {
                    faults.add(name + " has the sha256 digest " + digest + ", and the feature file lists "
                            + bundle.sha256() + ".");
                }
            } else if (present.apply(bundle).isEmpty()) {
                faults.add("It lists " + bundle.file() + " and does not bring it, and this installation does not have"
                        + " it. Nothing is fetched from anywhere: ask its maker for it, and put it into bundles/.");
            }
        }
        if (!hasOthers) {
            unlisted.values().forEach(name -> faults.add("It brings " + name + ", which its feature file does not list."
                    + " What is not listed is not looked at, so it may not come along."));
        }
        if (!faults.isEmpty()) {
            throw new FeatureException(source + " is refused. " + String.join(" ", faults));
        }
        return jars;
    }

    private static Path inside(Path box, String source) {
        var say = " Put the folder or zip into " + box + ", and give its name alone.";
        if (source.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            throw new FeatureException("'" + source + "' is an address. Nothing is ever fetched." + say);
        }
        if (source.contains("\\") || source.startsWith("//")) {
            throw new FeatureException("'" + source + "' is a path on a network, or of another system." + say);
        }
        var path = box.resolve(source).normalize();
        if (source.isBlank() || !path.startsWith(box) || path.equals(box)
                || List.of(source.split("/", -1)).contains("..")) {
            throw new FeatureException("'" + source + "' leads out of " + box + "." + say);
        }
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new FeatureException("There is no '" + source + "' in " + box + "." + say);
        }
        for (int count = box.getNameCount() + 1; count <= path.getNameCount(); count++) {
            if (Files.isSymbolicLink(box.resolve(path.subpath(box.getNameCount(), count)))) {
                throw new FeatureException("'" + source + "' is a link, or lies behind one, and would lead elsewhere."
                        + say);
            }
        }
        return path;
    }

    private static Map<String, byte[]> folder(Path folder) {
        var files = new LinkedHashMap<String, byte[]>();
        try (Stream<Path> found = Files.walk(folder)) {
            long bytes = 0;
            for (var file : found.sorted().toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (Files.isSymbolicLink(file)) {
                    throw new FeatureException("In " + folder + ", " + name + " is a link, and would lead elsewhere.");
                }
                if (Files.isRegularFile(file) && name.matches("(features/)?[^/]+\\.json|(bundles/)?[^/]+\\.jar")) {
                    bytes += Files.size(file);
                    if (bytes > LARGEST || files.size() > Archive.MOST_ENTRIES) {
                        throw new FeatureException("The folder " + folder + " holds more than " + (LARGEST >> 20)
                                + " MiB or " + Archive.MOST_ENTRIES + " files, and no feature needs as much.");
                    }
                    files.put(name, Files.readAllBytes(file));
                }
            }
            return files;
        } catch (IOException e) {
            throw new FeatureException("The folder " + folder + " cannot be read: " + e, e);
        }
    }

    private static Map<String, byte[]> zip(Path zip) {
        try {
            if (Files.size(zip) > LARGEST) {
                throw new FeatureException("The zip " + zip + " has " + Files.size(zip) + " bytes, and " + LARGEST
                        + " are the most.");
            }
            var archive = Archive.of(Files.readAllBytes(zip));
            if (!archive.objections().isEmpty()) {
                throw new FeatureException("The zip " + zip + " is refused, and nothing of it was written. "
                        + String.join(" ", archive.objections()));
            }
            return archive.entries();
        } catch (IOException e) {
            throw new FeatureException("The zip " + zip + " cannot be read: " + e, e);
        }
    }
}
