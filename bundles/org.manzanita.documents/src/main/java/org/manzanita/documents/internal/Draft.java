package org.manzanita.documents.internal;

import java.util.List;
import java.util.Map;
import org.manzanita.documents.PaperKind;

/**
 * What is to be set: by which template, with which values, and what must not be lacking from the page.
 *
 * @param template the shipped template that serves the kind
 * @param required what the law asks the paper to hold
 * @param blanks the names of its blanks, those that are filled in among them
 */
record Draft(PaperKind kind, String template, Map<String, Object> values, List<Required> required,
        List<String> blanks) {

    /**
     * Something that the law asks the paper to hold.
     *
     * @param attribute the attribute of the page by which it is found, such as {@code data-element}
     * @param word the attribute's value, such as {@code objectives}
     * @param section the section of law that asks for it
     */
    record Required(String attribute, String word, String section) {

        static Required element(String word, String section) {
            return new Required("data-element", word, section);
        }

        static Required party(String word, String section) {
            return new Required("data-party", word, section);
        }
    }

    Draft {
        values = Map.copyOf(values);
        required = List.copyOf(required);
        blanks = List.copyOf(blanks);
    }
}
