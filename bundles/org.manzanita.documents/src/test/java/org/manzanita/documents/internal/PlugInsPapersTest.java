package org.manzanita.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.manzanita.credit.Containment;
import org.manzanita.documents.DocumentException;
import org.manzanita.documents.DocumentTemplate;
import org.manzanita.rules.Wording;

/** Templates and words of plug-ins that fail keep no other paper from being made. */
class PlugInsPapersTest {

    private final Containment containment = new Containment(Vendors.class::isInstance, Duration.ofSeconds(2),
            told -> {});

    private interface Vendors {}

    private record Own(String kind, String page) implements DocumentTemplate, Vendors {

        @Override
        public String kind() {
            if (kind.isEmpty()) {
                throw new NoClassDefFoundError("org/example/Absent");
            }
            return kind;
        }

        @Override
        public String source() {
            if (page.isEmpty()) {
                throw new StackOverflowError("pupil Maya Jiménez");
            }
            return page;
        }
    }

    /** Brings nothing where a text should stand. */
    private static final class Nothing implements Wording, Vendors {

        @Override
        @SuppressWarnings("NullAway")
        public Map<String, Map<String, String>> texts() {
            return Map.of("en", java.util.Collections.singletonMap("title", null));
        }
    }

    @Test
    @DisplayName("P1: a template that throws makes no paper of its kind, and every other is made")
    void aTemplateThatThrows() {
        var words = new WordBook(List.of(new CoreWording(), new Nothing()), containment).in("en");
        var templates = new Templates(List.of(new Own("notice", ""), new Own("", "x"), new Own("plan", "{{title}}")),
                containment);

        assertThatThrownBy(() -> templates.set("notice", "form", words, Map.of("title", "T")))
                .isInstanceOf(DocumentException.class).hasMessageContaining("StackOverflowError").message()
                .doesNotContain("Maya");
        assertThat(templates.set("plan", "form", words, Map.of("title", "T"))).isEqualTo("T");
    }
}
