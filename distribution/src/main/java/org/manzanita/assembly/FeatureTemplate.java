package org.manzanita.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A feature as it is written under {@code features/}: a Feature JSON whose versions and digests are left to the build.
 *
 * <p>The versions stand once, in the root pom; the digests are those of the jars that were just built.
 */
record FeatureTemplate(String name, String text) {

    private static final Pattern ITSELF = Pattern
            .compile("(\"id\": \"org\\.manzanita:[a-z0-9-]+:)\\$\\{version}(\",\\R)");
    private static final Pattern BUNDLE = Pattern
            .compile("(\"id\": \"[^\":]+:([^\":]+):)\\$\\{version}(\", [^}]*?\"sha256\": \")\\$\\{sha256}(\")");

    static FeatureTemplate read(Path file) throws IOException {
        return new FeatureTemplate("features/" + file.getFileName(), Files.readString(file));
    }

    /** The artifacts it names, in its own order. */
    List<String> artifacts() {
        var artifacts = new ArrayList<String>();
        BUNDLE.matcher(text).results().forEach(match -> artifacts.add(match.group(2)));
        return artifacts;
    }

    /**
     * The feature with its own version, and its bundles with the versions and digests of the given jars.
     *
     * @throws AssemblyException if a bundle is not among the jars, or a placeholder is left over
     */
    String filled(String version, Jars jars) {
        var whole = ITSELF.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(version) + "$2");
        whole = BUNDLE.matcher(whole).replaceAll(match -> Matcher.quoteReplacement(match.group(1)
                + jars.versionOf(match.group(2), name) + match.group(3) + sha256(jars.of(match.group(2), name))
                + match.group(4)));
        if (whole.contains("${")) {
            throw new AssemblyException(name + " has something left to fill in: "
                    + whole.lines().filter(line -> line.contains("${")).findFirst().orElseThrow().strip()
                    + " Write bundles as { \"id\": \"group:artifact:${version}\", \"start-level\": 20, \"sha256\": \"${sha256}\" }.");
        }
        return whole;
    }

    static String sha256(Path jar) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssemblyException("The digest of " + jar + " cannot be computed: " + e);
        }
    }
}
