package org.manzanita.documents.internal;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manzanita.credit.Containment;
import org.manzanita.documents.DocumentException;
import org.manzanita.documents.DocumentTemplate;

/** The templates of papers: those that are shipped, and those that bundles put in their place. */
final class Templates {

    private static final String PART = "template:";

    private static final System.Logger LOG = System.getLogger(Templates.class.getName());

    private final Map<String, String> replaced = new HashMap<>();
    private final Map<String, String> failed = new HashMap<>();

    /**
     * @param templates in order of their ranking: a later one takes the place of an earlier one
     * @param containment by which those of others are asked
     */
    Templates(Collection<? extends DocumentTemplate> templates, Containment containment) {
        for (var template : templates) {
            var kind = containment.ask(template, () -> List.of(template.kind()));
            var source = containment.ask(template, () -> List.of(template.source()));
            kind.failure().ifPresent(failure -> LOG.log(System.Logger.Level.ERROR,
                    "A template is left aside, since nobody knows of which paper it is: " + failure.says()));
            for (var each : kind.given()) {
                source.given().forEach(page -> replaced.put(each, page));
                source.failure().ifPresentOrElse(failure -> failed.put(each, failure.says()),
                        () -> failed.remove(each));
            }
        }
    }

    /**
     * Sets a page.
     *
     * @param template the shipped template that serves the kind
     * @throws DocumentException if the template cannot be read, or names what it is not given
     */
    String set(String kind, String template, Words words, Map<String, ?> values) {
        if (failed.containsKey(kind)) {
            throw unusable(kind, failed.get(kind));
        }
        var source = replaced.getOrDefault(kind, shipped(template + ".html"));
        var compiler = Mustache.compiler().withEscaper(Shown::text).emptyStringIsFalse(true).zeroIsFalse(false)
                .withLoader(name -> new StringReader(name.startsWith(PART)
                        ? shipped(name.substring(PART.length()) + ".html")
                        : escaped(words.say(name))));
        var all = new HashMap<String, Object>(values);
        all.putIfAbsent("landscape", false);
        var language = words.language();
        all.put("language", language.tag());
        all.put("direction", language.rightToLeft() ? "rtl" : "ltr");
        all.put("notice", language.reviewed() ? "" : words.say("language.notice"));
        all.put("style", shipped("style.css"));
        try {
            return compiler.compile(source).execute(all);
        } catch (MustacheException e) {
            throw unusable(kind, String.valueOf(e.getMessage()));
        } catch (IndexOutOfBoundsException e) {
            // What the library throws for an empty tag.
            throw unusable(kind, "It has a tag without a name, such as {{}}.");
        }
    }

    private static DocumentException unusable(String kind, String why) {
        return DocumentException.refused("The template of '" + kind + "' cannot be used: " + why
                + " Correct the template, or remove the bundle that replaces the shipped one.");
    }

    /** Words are text and no markup; the tags of Mustache in them stay. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String shipped(String name) {
        try (var in = Templates.class.getResourceAsStream("/templates/" + name)) {
            if (in == null) {
                throw DocumentException.refused("There is no template '" + name + "'.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the template " + name, e);
        }
    }
}
