package org.manzanita.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a bundle's words for papers from its tables: {@code texts/en.tsv}, {@code texts/es.tsv} and so on.
 *
 * <p>A line is a key, a tab and the text, so that a translator can open the file, and no quoting can go wrong. {@code \n}
 * in a text begins a new paragraph. A line that begins with {@code //} is a note.
 */
public final class WordingTables implements Wording {

    private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();

    /**
     * @param owner a class of the bundle whose tables are read
     * @param languages the languages for which the bundle has a table
     * @throws IllegalStateException if a table is not there, or a line of it is no key with a text
     */
    public WordingTables(Class<?> owner, String... languages) {
        for (var language : languages) {
            texts.put(language, Collections.unmodifiableMap(read(owner, "texts/" + language + ".tsv")));
        }
    }

    @Override
    public Map<String, Map<String, String>> texts() {
        return Collections.unmodifiableMap(texts);
    }

    private static Map<String, String> read(Class<?> owner, String table) {
        try (InputStream in = OwnResource.open(owner, table)) {
            if (in == null) {
                throw new IllegalStateException("The bundle of " + owner.getName() + " has no " + table + ".");
            }
            var read = new LinkedHashMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .forEach(line -> {
                        var cells = line.split("\t", -1);
                        if (cells.length != 2 || read.put(cells[0], cells[1].replace("\\n", "\n")) != null) {
                            throw new IllegalStateException("A line of " + table + " of " + owner.getName()
                                    + " is not one key with one text, or has a key twice: " + line);
                        }
                    });
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + table + " of " + owner.getName(), e);
        }
    }
}
