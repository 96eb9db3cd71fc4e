package org.manzanita.console.gogo;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of words and quotes, and of nothing else that Gogo's language knows: no variables, calls, pipes, files or second
 * commands. Inside quotes, and behind a backslash, every character stands for itself.
 */
final class PlainLine {

    /** What Gogo would evaluate. */
    private static final String LANGUAGE = "$()[]{}|<>&;`\n\r";
    private static final int LONGEST = 8192;

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean isWord;

    private PlainLine(String line) {
        this.line = line;
    }

    /** @throws IllegalArgumentException if there is more in the line than words and quotes, or it is too long */
    static List<String> words(CharSequence line) {
        if (line.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The command line has " + line.length() + " characters; at most " + LONGEST + " are read.");
        }
        var plain = new PlainLine(line.toString());
        plain.read();
        return List.copyOf(plain.words);
    }

    private void read() {
        for (int at = 0; at < line.length(); at++) {
            char next = line.charAt(at);
            if (next == '\'' || next == '"') {
                at = quoted(at);
            } else if (next == '\\' && at + 1 < line.length()) {
                add(line.charAt(++at));
            } else if (LANGUAGE.indexOf(next) >= 0) {
                throw new IllegalArgumentException("In column " + (at + 1) + " stands " + told(next)
                        + ", which Gogo would evaluate. Here a line is one command and its words; put in quotes what is"
                        + " meant as a word.");
            } else if (Character.isWhitespace(next)) {
                end();
            } else {
                add(next);
            }
        }
        end();
    }

    /** @return where the quote is closed */
    private int quoted(int open) {
        isWord = true;
        char quote = line.charAt(open);
        for (int at = open + 1; at < line.length(); at++) {
            char next = line.charAt(at);
            if (next == quote) {
                return at;
            }
            add(next == '\\' && at + 1 < line.length() ? line.charAt(++at) : next);
        }
        throw new IllegalArgumentException("The quote that opens in column " + (open + 1) + " is not closed.");
    }

    private void add(char character) {
        word.append(character);
        isWord = true;
    }

    private void end() {
        if (isWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        isWord = false;
    }

    private static String told(char character) {
        return character == '\n' || character == '\r' ? "the end of a line" : "'" + character + "'";
    }
}
