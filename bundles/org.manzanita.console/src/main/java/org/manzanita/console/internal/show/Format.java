package org.manzanita.console.internal.show;

import org.manzanita.console.Answer;

/** How answers are shown. */
public enum Format {
    TEXT, JSON, CSV, PLAIN;

    /** The answer as lines that end with a line feed. */
    public String show(Answer answer, Screen screen) {
        return switch (this) {
            case TEXT -> new TextFormat(screen).show(answer);
            case JSON -> JsonFormat.show(answer);
            case CSV -> CsvFormat.show(answer);
            case PLAIN -> PlainFormat.show(answer);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
