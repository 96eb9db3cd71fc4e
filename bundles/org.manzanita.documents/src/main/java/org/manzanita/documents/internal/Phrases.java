package org.manzanita.documents.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What reports say in English, in the language of a paper.
 *
 * <p>Reports know one language. The texts {@code said.*} hold their sentences with names for what changes in them; a
 * sentence that fits the English text of one is said by the text of the other language. One that fits none stays in
 * English, and the page says so, for whoever reads it aloud.
 */
final class Phrases {

    private static final String SAID = "said.";
    private static final Pattern NAMES = Pattern.compile("\\{\\{(\\w+)}}");

    /** An English sentence, and by which text it is said. */
    private record Phrase(String key, Pattern pattern, List<String> names, int known) {}

    private final Words words;
    private final boolean english;
    private final List<Phrase> phrases = new ArrayList<>();

    Phrases(Words source, Words words) {
        this.words = words;
        this.english = words.language().tag().equals(source.language().tag());
        if (!english) {
            source.texts().forEach((key, text) -> {
                if (key.startsWith(SAID) && words.find(key).isPresent()) {
                    phrases.add(phrase(key, text));
                }
            });
            // A sentence with more words of its own is the more telling one.
            phrases.sort(Comparator.comparingInt(Phrase::known).reversed().thenComparing(Phrase::key));
        }
    }

    private static Phrase phrase(String key, String text) {
        var names = new ArrayList<String>();
        var pattern = new StringBuilder();
        int known = 0;
        int from = 0;
        var matcher = NAMES.matcher(text);
        while (matcher.find()) {
            pattern.append(Pattern.quote(text.substring(from, matcher.start()))).append("(.+?)");
            known += matcher.start() - from;
            names.add(matcher.group(1));
            from = matcher.end();
        }
        pattern.append(Pattern.quote(text.substring(from)));
        return new Phrase(key, Pattern.compile(pattern.toString(), Pattern.DOTALL), List.copyOf(names),
                known + text.length() - from);
    }

    /** What was said, as markup in the paper's language, or in English and marked as that. */
    String markup(String said) {
        if (english || !isWords(said)) {
            return Shown.text(said);
        }
        return values(said).map(found -> words.say(found.key(), found.values()))
                .map(text -> words.language().rightToLeft() ? Shown.amongRightToLeft(text) : Shown.text(text))
                .orElseGet(() -> "<span lang=\"en\" dir=\"ltr\">" + Shown.text(said) + "</span>");
    }

    /** What was said, as text in the paper's language; in English if nothing in it fits. */
    String text(String said) {
        return english || !isWords(said)
                ? said
                : values(said).map(found -> words.say(found.key(), found.values())).orElse(said);
    }

    /** Whether the paper's language has words for it. */
    boolean knows(String said) {
        return english || !isWords(said) || values(said).isPresent();
    }

    /** The heading of a column, by the column's name; in English the one that it has, if it has one. */
    String heading(String name, String heading) {
        return english && !heading.equals(name)
                ? heading
                : words.find("column." + name).orElseGet(() -> text(heading));
    }

    private record Found(String key, Map<String, String> values) {}

    private Optional<Found> values(String said) {
        for (var phrase : phrases) {
            var matcher = phrase.pattern().matcher(said);
            if (matcher.matches()) {
                var values = new HashMap<String, String>();
                for (int i = 0; i < phrase.names().size(); i++) {
                    values.put(phrase.names().get(i), text(matcher.group(i + 1)));
                }
                return Optional.of(new Found(phrase.key(), values));
            }
        }
        return Optional.empty();
    }

    /** Numbers, dates, codes and sections are the same in every language. */
    private static boolean isWords(String said) {
        return said.chars().anyMatch(character -> character >= 'a' && character <= 'z');
    }
}
