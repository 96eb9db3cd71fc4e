package org.manzanita.console.internal;

import java.util.List;

/** The words of a line as it is typed, for tests of other packages. */
public final class TypedWords {

    private TypedWords() {}

    public static List<String> of(String line) {
        return Words.of(line);
    }
}
