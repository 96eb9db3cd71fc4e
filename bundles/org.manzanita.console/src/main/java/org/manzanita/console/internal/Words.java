package org.manzanita.console.internal;

import java.util.List;
import org.jline.reader.EOFError;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultParser;
import org.manzanita.console.CommandException;

/** The words of a command line: quotes of both kinds hold one together, and a backslash stands before a character. */
public final class Words {

    private static final int LONGEST_LINE = 8192;

    private Words() {}

    /** @throws CommandException if a quote is left open, or the line is too long */
    static List<String> of(String line) {
        if (line.length() > LONGEST_LINE) {
            throw CommandException.wrongUse("The command line has " + line.length() + " characters; at most "
                    + LONGEST_LINE + " are read.", "Put long data into a program folder and import it.").as("no-line");
        }
        try {
            var parsed = parser().parse(line, line.length(), Parser.ParseContext.ACCEPT_LINE);
            return parsed.words().stream().filter(word -> !(word.isEmpty() && line.isBlank())).toList();
        } catch (EOFError e) {
            throw CommandException.wrongUse("The command line ends inside a quote.",
                    "Close it, or write a quote that is meant as itself inside quotes of the other kind.")
                    .as("no-line");
        }
    }

    /** The parser of lines, also for the shell. */
    static DefaultParser parser() {
        return new DefaultParser().eofOnUnclosedQuote(true).eofOnEscapedNewLine(false);
    }

    /** The word as it is typed so that it is read as that word. */
    public static String quoted(String word) {
        boolean isPlain = !word.isEmpty()
                && word.chars().noneMatch(c -> c == '\'' || c == '"' || c == '\\' || Character.isWhitespace(c));
        return isPlain ? word : "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
