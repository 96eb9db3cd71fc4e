package org.manzanita.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Course credits that were awarded to a pupil (5 CCR 11703(b)(2)).
 *
 * @param subject the subject whose graduation requirement they count toward, such as {@code english}
 */
public record CourseCredit(PupilId pupil, String courseId, String subject, BigDecimal credits, LocalDate awardedOn)
        implements
            PupilFact {

    @Override
    public String key() {
        return pupil + "/" + courseId + "/" + awardedOn;
    }
}
