package org.manzanita.documents.internal;

import java.util.ArrayList;
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

        /** Every section with its table, and every line to sign on. */
        static List<Required> of(List<Section> sections, List<String> signers, String section) {
            var required = new ArrayList<Required>();
            for (var one : sections) {
                required.add(element(one.name(), section));
                if (one.grid().isTable()) {
                    required.add(new Required("data-table", one.name(), section));
                }
            }
            signers.forEach(party -> required.add(party(party, section)));
            return required;
        }

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
