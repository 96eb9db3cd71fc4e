package org.manzanita.documents.internal;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.manzanita.documents.DocumentException;

/** Holds a page that was set against what it has to hold, whoever wrote its template. */
final class PageCheck {

    private PageCheck() {}

    /**
     * Checks the page.
     *
     * @return the names of the blanks that are left to be filled in by hand
     * @throws DocumentException if the page lacks something that is required, or nobody could read it aloud
     */
    static List<String> check(Draft draft, String page) {
        var document = Jsoup.parse(page);
        var lacking = draft.required().stream()
                .filter(required -> document.getElementsByAttributeValue(required.attribute(), required.word()).stream()
                        .noneMatch(element -> !element.text().isBlank()))
                .map(required -> required.word() + " (" + required.section() + ")").toList();
        if (!lacking.isEmpty()) {
            throw DocumentException.refused("The paper '" + draft.kind().name() + "' would lack what the law requires: "
                    + String.join("; ", lacking) + ". Correct its template so that each stands in it.");
        }
        var faults = new ArrayList<String>();
        if (document.title().isBlank()) {
            faults.add("it has no title");
        }
        if (document.select("html[lang]").isEmpty()) {
            faults.add("it does not say its language");
        }
        headings(document, faults);
        if (!document.select("table:not(:has(th[scope]))").isEmpty()) {
            faults.add("a table has no header cells with a scope");
        }
        if (!document.select("img:not([alt])").isEmpty()) {
            faults.add("a picture has no alternative text");
        }
        if (!faults.isEmpty()) {
            throw DocumentException.refused("The paper '" + draft.kind().name() + "' would not be accessible: "
                    + String.join("; ", faults) + ". Correct its template.");
        }
        return document.select("[data-blank]").stream().map(blank -> blank.attr("data-blank")).toList();
    }

    private static void headings(Document document, List<String> faults) {
        int last = 0;
        for (var heading : document.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            if (level > last + 1) {
                faults.add("the heading '" + heading.text() + "' skips a level");
            }
            last = level;
        }
        if (document.select("h1").size() != 1) {
            faults.add("it has not one first heading");
        }
    }
}
