package org.manzanita.documents.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A line of a clause, as markup: a sentence, or a blank with its label and perhaps what is written into it.
 *
 * <p>A clause's text has a line each; {@code ____ submission.place Place} is a blank of that name and label.
 */
record Line(String text, String blank, String label, String value) {

    private static final String MARK = "____ ";

    /** @param written what is written into a blank, by its name */
    static List<Line> of(String clause, Function<String, Optional<String>> written) {
        var lines = new ArrayList<Line>();
        clause.lines().filter(line -> !line.isBlank()).forEach(line -> {
            if (line.startsWith(MARK)) {
                var words = line.substring(MARK.length()).split(" ", 2);
                lines.add(new Line("", words[0], words[words.length - 1], written.apply(words[0]).orElse("")));
            } else {
                lines.add(new Line(line, "", "", ""));
            }
        });
        return lines;
    }

    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        values.put("text", text);
        values.put("blankName", blank);
        values.put("label", label);
        values.put("value", value);
        return values;
    }
}
