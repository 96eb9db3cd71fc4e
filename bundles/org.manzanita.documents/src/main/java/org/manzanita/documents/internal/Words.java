package org.manzanita.documents.internal;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.manzanita.documents.DocumentException;
import org.manzanita.documents.PaperLanguage;
import org.manzanita.model.Grade;
import org.manzanita.model.SchoolYear;

/** The words of papers in one language. */
final class Words {

    private static final Mustache.Compiler PLAIN = Mustache.compiler().withEscaper(Escapers.NONE)
            .emptyStringIsFalse(true);

    private final String language;
    private final Map<String, String> texts;
    private final DateTimeFormatter dates;
    private final Mustache.Compiler markup;

    Words(String language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
        this.dates = DateTimeFormatter.ofPattern(texts.getOrDefault("date.pattern", "uuuu-MM-dd"),
                Locale.forLanguageTag(language));
        this.markup = Mustache.compiler().emptyStringIsFalse(true)
                .withEscaper(value -> Shown.apart(value, "rtl".equals(texts.get("language.direction"))));
    }

    /** The text as markup that shows it. */
    static String escaped(String text) {
        return Shown.text(text);
    }

    PaperLanguage language() {
        return new PaperLanguage(language, say("language.name"), say("language.direction").equals("rtl"),
                say("language.reviewed").equals("yes"));
    }

    /** Every text, by its key. */
    Map<String, String> texts() {
        return texts;
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** @throws DocumentException if the language has no such text */
    String say(String key) {
        return find(key).orElseThrow(() -> DocumentException.refused("There is no text '" + key + "' in the language '"
                + language + "'. Add it to texts/" + language + ".tsv of the bundle that should bring it."));
    }

    /** The text with the values in place of their names. */
    String say(String key, Map<String, ?> values) {
        return PLAIN.compile(say(key)).execute(values);
    }

    /** As {@link #say(String, Map)}, but as markup: what is no tag of ours is escaped, and each value keeps its order. */
    String markup(String key, Map<String, ?> values) {
        return markup.compile(Escapers.HTML.escape(say(key))).execute(values);
    }

    /** As markup, the text that the modality brings for the key, or else the general one. */
    String markupFor(String modality, String key, Map<String, ?> values) {
        var own = key + "." + modality;
        return markup(texts.containsKey(own) ? own : key, values);
    }

    /** The text that the modality brings for the key, or else the general one. */
    String sayFor(String modality, String key, Map<String, ?> values) {
        var own = key + "." + modality;
        return say(texts.containsKey(own) ? own : key, values);
    }

    String date(LocalDate day) {
        return dates.format(day);
    }

    /** Among words from right to left a hyphen would turn the two years around; a slash does not. */
    String schoolYear(SchoolYear year) {
        return language().rightToLeft() ? year.toString().replace('-', '/') : year.toString();
    }

    String grade(Grade grade) {
        return find("grade." + grade).orElseGet(() -> say("grade.numbered", Map.of("grade", grade.label())));
    }
}
