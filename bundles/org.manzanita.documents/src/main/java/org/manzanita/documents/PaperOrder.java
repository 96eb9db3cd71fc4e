package org.manzanita.documents;

import java.time.LocalDate;
import java.util.Map;
import org.manzanita.credit.Question;

/**
 * What paper is asked for.
 *
 * @param question of which LEA and school year, and after which entry of its ledger
 * @param on the day on which the paper is prepared; nothing here reads a clock
 * @param kind the name of a {@link PaperKind}
 * @param about the pupil's or agreement's identifier; empty for a paper about the LEA
 * @param language a language tag
 * @param with what is written into the paper's blanks, by the blank's name, and choices that the kind offers
 */
public record PaperOrder(Question question, LocalDate on, String kind, String about, String language,
        Map<String, String> with) {

    public PaperOrder {
        with = Map.copyOf(with);
    }
}
