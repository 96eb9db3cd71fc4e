package org.manzanita.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A teacher judged the time value of a pupil's work for an assignment.
 *
 * @param submittedOn the day on which the pupil handed the work in
 * @param judgedBy the educator who judged it personally
 * @param reviewedBy the supervising teacher who reviewed another teacher's judgement
 * @param minutes the time value judged, for all the schooldays from {@code from} to {@code until} together
 * @param from the first schoolday for which the work stands
 * @param until the last, counted; the same as {@code from} when the work is valued by the day
 * @param evidence where the work product, or for asynchronous time the platform's log, is kept
 * @param retained whether the completed product is kept as a sample (EC 51747.5(b)(2)(A)(iii))
 */
public record Judgement(String judgementId, PupilId pupil, String assignmentId, WorkKind workKind,
        LocalDate submittedOn, LocalDate judgedOn, String judgedBy, Optional<String> reviewedBy, Minutes minutes,
        LocalDate from, LocalDate until, Optional<String> evidence, boolean retained) implements PupilFact {

    @Override
    public String key() {
        return judgementId;
    }
}
