package org.manzanita.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzanita.documents.PaperFormat;
import org.manzanita.documents.PaperKind;
import org.manzanita.documents.PaperOrder;
import org.manzanita.model.Grade;

class AccessibilityTest {

    private static final String BROKEN = "<!DOCTYPE html><html><head><title></title></head><body>"
            + "<p style='color:#ccc;background:#fff'>pale</p><img src='data:,'></body></html>";

    private static final Map<String, String> DRAWN = Map.of("startValue", "20260630", "size", "3");

    private final Office office = new Office();

    AccessibilityTest() {
        YearOnRecord.in(office);
        office.agreement(office.pupil("P-2", Grade.GRADE_10, 2026), "course-based", 2026);
    }

    /** Every paper that is shipped, in every language in which it is made. */
    private Map<String, String> papers() {
        var papers = new LinkedHashMap<String, String>();
        for (var language : new String[]{"en", "es", "ar"}) {
            for (var kind : office.documents().kinds()) {
                if (kind.about() == PaperKind.About.AGREEMENT) {
                    papers.put(kind.name() + "-traditional-" + language, page(kind.name(), "A-P-1", language));
                    papers.put(kind.name() + "-course-based-" + language, page(kind.name(), "A-P-2", language));
                } else if (kind.about() == PaperKind.About.PUPIL) {
                    papers.put(kind.name() + "-" + language, page(kind.name(), "P-1", language));
                } else {
                    papers.put(kind.name() + "-" + language, page(kind.name(), "", language));
                }
            }
        }
        return papers;
    }

    private String page(String kind, String about, String language) {
        var order = Office.order(kind, about, language);
        return new String(office.documents().make(new PaperOrder(order.question(), LocalDate.of(2027, 5, 3), kind,
                about, language, kind.equals("auditSample") ? DRAWN : Map.of()), PaperFormat.HTML).bytes(),
                StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("WCAG 2.1 AA: axe-core finds nothing serious or critical in any paper, in a browser")
    void noPaperHasASeriousFinding(@TempDir Path folder) throws IOException, InterruptedException {
        var browser = Browser.find();
        assumeTrue(browser.isPresent(),
                "No browser is on this machine (chromium, chromium-browser or google-chrome), so"
                        + " axe-core did not look at the papers. Install chromium to have it look.");
        var pages = papers();
        var kept = System.getProperty("papers.kept");
        if (kept != null) {
            for (var page : pages.entrySet()) {
                Files.writeString(Path.of(kept, page.getKey() + ".html"), page.getValue());
            }
        }
        pages.put("broken", BROKEN);

        var found = browser.orElseThrow().findings(pages, folder);

        assertThat(found).filteredOn(finding -> finding.page().equals("broken")).extracting(Browser.Found::rule)
                .contains("image-alt", "color-contrast", "html-has-lang", "document-title");
        assertThat(found).filteredOn(finding -> !finding.page().equals("broken")).isEmpty();
    }
}
