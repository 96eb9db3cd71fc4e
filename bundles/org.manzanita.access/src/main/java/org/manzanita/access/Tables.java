package org.manzanita.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables of this bundle: text with tabs between the fields, under a line of headings. */
public final class Tables {

    private Tables() {}

    /** The lines of a table, the headings first. */
    public static List<String> lines(String table) {
        try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream("/access/" + table), table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
