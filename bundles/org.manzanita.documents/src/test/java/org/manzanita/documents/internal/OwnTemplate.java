package org.manzanita.documents.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.manzanita.documents.DocumentTemplate;

/** A template that an LEA puts in the place of the shipped one. */
record OwnTemplate(String kind, String source) implements DocumentTemplate {

    static String shipped(String name) {
        try (var in = Objects.requireNonNull(OwnTemplate.class.getResourceAsStream("/templates/" + name + ".html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
