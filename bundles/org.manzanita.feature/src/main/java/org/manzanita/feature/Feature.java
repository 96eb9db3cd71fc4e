package org.manzanita.feature;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an LEA deploys or leaves out as a whole: some bundles under one name.
 *
 * <p>It is read from an OSGi Feature (Compendium 8.1, chapter 159): a JSON file whose {@code id} is
 * {@code group:name:version} and whose bundles carry {@code start-level} and {@code sha256} as metadata.
 *
 * @param group who makes it, as in {@code org.example}
 * @param name what {@code --features} calls it
 * @param title its name for people
 * @param description what it is, in a sentence; empty if its author wrote none
 * @param categories {@code base} for the one every installation needs, and whatever else its author wrote
 * @param sha256 the digest of the file itself
 */
public record Feature(String group, String name, String version, String title, String description,
        List<String> categories, List<FeatureBundle> bundles, String sha256) {

    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 64;

    public Feature {
        categories = List.copyOf(categories);
        bundles = List.copyOf(bundles);
    }

    /**
     * Reads one feature file.
     *
     * @throws FeatureException if it cannot be read, is not JSON, or a bundle in it is incomplete; the message names it
     */
    public static Feature read(Path file) {
        try {
            return read("The feature file " + file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new FeatureException("The feature file " + file + " cannot be read: " + e, e);
        }
    }

    /**
     * Reads the content of a feature file.
     *
     * @param called how messages begin, such as {@code The feature file x.json}
     * @throws FeatureException as {@link #read(Path)}
     */
    public static Feature read(String called, byte[] json) {
        try {
            if (json.length > LONGEST) {
                throw new FeatureException("It has " + json.length + " bytes, and " + LONGEST + " are the most.");
            }
            // Read strictly: the parser's own reader takes what is no UTF-8 for letters that do not exist.
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
            if (isTooDeep(text)) {
                throw new FeatureException("It holds more than " + DEEPEST
                        + " objects and lists within one another, as no feature does.");
            }
            return of(JsonParser.object().from(text), Digest.of(json));
        } catch (CharacterCodingException e) {
            throw new FeatureException(called + " holds bytes that are no UTF-8. Save it as UTF-8.", e);
        } catch (JsonParserException e) {
            throw new FeatureException(called + " is not JSON: line " + e.getLinePosition() + ", character "
                    + e.getCharPosition() + ": " + e.getMessage(), e);
        } catch (FeatureException e) {
            throw new FeatureException(called + ": " + e.getMessage(), e);
        }
    }

    /** Whether the parser would go deeper than a stack may be deep. Brackets in texts are counted too: none needs many. */
    private static boolean isTooDeep(String text) {
        int deep = 0;
        for (int at = 0; at < text.length() && deep <= DEEPEST; at++) {
            char next = text.charAt(at);
            deep += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
        }
        return deep > DEEPEST;
    }

    private static Feature of(JsonObject json, String sha256) {
        var id = json.getString("id", "").split(":", -1);
        if (id.length != 3 || !String.join("", id).matches("[A-Za-z0-9._-]+") || String.join(":", id).contains("..")) {
            throw new FeatureException("Its id is '" + json.getString("id", "")
                    + "', and must be of the form group:name:version, of letters, digits, dots and hyphens.");
        }
        var categories = new ArrayList<String>();
        for (var category : json.getArray("categories", new JsonArray())) {
            categories.add(String.valueOf(category));
        }
        var bundles = new ArrayList<FeatureBundle>();
        for (var bundle : json.getArray("bundles", new JsonArray())) {
            if (!(bundle instanceof JsonObject entry)) {
                throw new FeatureException("The bundle '" + bundle + "' must be an object with id,"
                        + " start-level and sha256.");
            }
            bundles.add(new FeatureBundle(entry.getString("id", ""), entry.getInt("start-level", 0),
                    entry.getString("sha256", "")));
        }
        return new Feature(id[0], id[1], id[2], json.getString("name", id[1]), json.getString("description", ""),
                categories, bundles, sha256);
    }

    /** The same, with those of its bundles that the test picks set apart. */
    public Feature settingApart(Predicate<FeatureBundle> which) {
        return new Feature(group, name, version, title, description, categories,
                bundles.stream().map(each -> which.test(each) ? each.setApart() : each).toList(), sha256);
    }

    /** Whether every installation needs it, whatever {@code --features} says. */
    public boolean isBase() {
        return categories.contains("base");
    }
}
