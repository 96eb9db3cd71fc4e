package org.manzanita.documents.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.manzanita.credit.Containment;
import org.manzanita.documents.DocumentException;
import org.manzanita.documents.PaperLanguage;
import org.manzanita.rules.Wording;

/** The words of papers in every language, brought together from all that installed bundles bring. */
final class WordBook {

    private static final String SOURCE = "en";
    private static final System.Logger LOG = System.getLogger(WordBook.class.getName());

    private final Map<String, Words> languages = new TreeMap<>();

    /**
     * @param wordings in order of their ranking: a later one takes the place of an earlier one
     * @param containment by which those of others are asked; where one fails, the words that are shipped stand
     */
    WordBook(Collection<? extends Wording> wordings, Containment containment) {
        var merged = new TreeMap<String, Map<String, String>>();
        for (var wording : wordings) {
            var answer = containment.ask(wording, () -> List.of(checked(wording)));
            answer.failure().ifPresent(failure -> LOG.log(System.Logger.Level.ERROR,
                    "Words of papers are left aside: " + failure.says()));
            answer.given().forEach(each -> each.forEach((language, texts) -> merged
                    .computeIfAbsent(language, tag -> new LinkedHashMap<>()).putAll(texts)));
        }
        merged.forEach((language, texts) -> {
            // A bundle's words in a language of which nobody brings the rest are no language of papers.
            if (texts.containsKey("language.name")) {
                languages.put(language, new Words(language, texts));
            }
        });
    }

    private static Map<String, Map<String, String>> checked(Wording wording) {
        var texts = new TreeMap<String, Map<String, String>>();
        wording.texts().forEach((language, its) -> texts.put(language, Map.copyOf(its)));
        return texts;
    }

    List<PaperLanguage> languages() {
        return languages.values().stream().map(Words::language).toList();
    }

    /** The language in which reports and findings are written. */
    Words source() {
        return in(SOURCE);
    }

    /** @throws DocumentException if papers are not made in that language */
    Words in(String language) {
        var words = languages.get(language);
        if (words == null) {
            throw DocumentException
                    .notFound("Papers are not made in the language '" + language + "'. The languages are "
                            + String.join(", ", languages.keySet()) + ".");
        }
        return words;
    }
}
