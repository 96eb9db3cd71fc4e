package org.manzanita.launcher;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an LEA deploys or leaves out as a whole: some bundles under one name.
 *
 * <p>It is read from an OSGi Feature (Compendium 8.1, chapter 159): a JSON file whose {@code id} is
 * {@code group:name:version} and whose bundles carry {@code start-level} and {@code sha256} as metadata.
 *
 * @param name what {@code --features} calls it
 * @param categories {@code base} for the one every installation needs, and whatever else its author wrote
 */
public record Feature(String name, String version, String title, List<String> categories, List<FeatureBundle> bundles) {

    public Feature {
        categories = List.copyOf(categories);
        bundles = List.copyOf(bundles);
    }

    /**
     * Reads one feature file.
     *
     * @throws LaunchException if it cannot be read, is not JSON, or a bundle in it is incomplete; the message names it
     */
    public static Feature read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return of(JsonParser.object().from(in));
        } catch (IOException e) {
            throw new LaunchException(ExitCode.DISTRIBUTION, "The feature file " + file + " cannot be read: " + e, e);
        } catch (JsonParserException e) {
            throw new LaunchException(ExitCode.DISTRIBUTION, "The feature file " + file + " is not JSON: line "
                    + e.getLinePosition() + ", character " + e.getCharPosition() + ": " + e.getMessage(), e);
        } catch (LaunchException e) {
            throw new LaunchException(e.code(), "The feature file " + file + ": " + e.getMessage(), e);
        }
    }

    private static Feature of(JsonObject json) {
        var id = json.getString("id", "").split(":", -1);
        if (id.length != 3) {
            throw new LaunchException(ExitCode.DISTRIBUTION,
                    "Its id is '" + json.getString("id", "") + "', and must be of the form group:name:version.");
        }
        var categories = new ArrayList<String>();
        for (var category : json.getArray("categories", new JsonArray())) {
            categories.add(String.valueOf(category));
        }
        var bundles = new ArrayList<FeatureBundle>();
        for (var bundle : json.getArray("bundles", new JsonArray())) {
            if (!(bundle instanceof JsonObject entry)) {
                throw new LaunchException(ExitCode.DISTRIBUTION,
                        "The bundle '" + bundle + "' must be an object with id,"
                                + " start-level and sha256.");
            }
            bundles.add(new FeatureBundle(entry.getString("id", ""), entry.getInt("start-level", 0),
                    entry.getString("sha256", "")));
        }
        return new Feature(id[1], id[2], json.getString("name", id[1]), categories, bundles);
    }

    /** Whether every installation needs it, whatever {@code --features} says. */
    public boolean isBase() {
        return categories.contains("base");
    }
}
