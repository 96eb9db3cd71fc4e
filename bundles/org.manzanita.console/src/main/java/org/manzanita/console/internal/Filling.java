package org.manzanita.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manzanita.console.CommandException;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Puts values of a row into the words of a line, each as a part of one word. A value that would be read as anything else
 * there, as an option or as several values, is refused.
 *
 * @param spec how the command of the line is used
 */
record Filling(CommandSpec spec) {

    private static final Pattern FIELD = Pattern.compile("\\{\\{|\\{([A-Za-z][A-Za-z0-9]*)\\}");

    /**
     * The words with the values of the row in them. A field in braces stands for its value, and two braces that open for one.
     *
     * @throws CommandException if there is no such field, or its value may not stand there
     */
    List<String> of(List<String> template, List<String> fields, List<Object> row) {
        var words = new ArrayList<String>();
        for (int at = 0; at < template.size(); at++) {
            var filled = filled(template.get(at), fields, row);
            if (!filled.equals(template.get(at))) {
                check(template, at, filled);
            }
            words.add(filled);
        }
        return words;
    }

    private static String filled(String word, List<String> fields, List<Object> row) {
        return FIELD.matcher(word).replaceAll(found -> {
            var name = found.group(1);
            if (name == null) {
                return Matcher.quoteReplacement("{");
            }
            int at = fields.indexOf(name);
            if (at < 0) {
                throw CommandException.wrongUse("The rows have no field '" + name + "', so no line was run.",
                        "They have " + String.join(", ", fields)
                                + ". A brace that is meant as itself is written twice.");
            }
            var value = row.get(at).toString();
            if (value.isEmpty()) {
                throw CommandException.wrongUse("The field '" + name + "' of a row is empty, so no line was run.",
                        "Leave such rows out, as with --where.");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private void check(List<String> template, int at, String filled) {
        var word = template.get(at);
        if (word.startsWith("-") && (word.indexOf('=') < 0 || word.indexOf('{') < word.indexOf('='))) {
            throw CommandException.wrongUse("The name of an option is not taken from a row, so no line was run.", "");
        }
        if (filled.startsWith("-") && !word.startsWith("-")) {
            throw CommandException.wrongUse("The value '" + filled
                    + "' of a row would be read as an option, so no line was run.",
                    "Leave such rows out, as with --where.");
        }
        int equals = word.startsWith("-") ? word.indexOf('=') : -1;
        var name = equals > 0 ? word.substring(0, equals) : template.get(at - 1);
        var option = spec.optionsMap().get(name);
        var split = option == null ? "" : option.splitRegex();
        if (!split.isEmpty() && Pattern.compile(split).matcher(filled.substring(equals + 1)).find()) {
            throw CommandException.wrongUse("The value '" + filled.substring(equals + 1)
                    + "' of a row would be read as several by " + name + ", so no line was run.",
                    "Leave such rows out, as with --where.");
        }
    }
}
