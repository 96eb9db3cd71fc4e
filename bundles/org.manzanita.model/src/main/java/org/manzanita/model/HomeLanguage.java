package org.manzanita.model;

import java.time.LocalDate;

/**
 * The language in which a pupil's family is written to, from a day on; a later one takes its place (EC 48985).
 *
 * @param language as a BCP 47 tag, such as {@code es}
 */
public record HomeLanguage(PupilId pupil, String language, LocalDate from) implements PupilFact {

    @Override
    public String key() {
        return pupil + "/" + from;
    }
}
