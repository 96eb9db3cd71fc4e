package org.manzanita.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.Days;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.PupilId;
import org.manzanita.rules.Reason;

/**
 * What an auditor takes exception to under one step.
 *
 * @param pupil whom it concerns; empty when it concerns the LEA, a school or a whole claim
 * @param agreementId the agreement under which the days stand; empty if none does
 * @param schoolId the school; empty if it is not about one
 * @param reason what was held, by which section, on which entries of the ledger
 * @param cure what cures it, in a sentence
 * @param days the schooldays concerned, in order; where a claim does not say which of them were claimed, all among which
 *        they are, and where it is about the LEA or a whole claim, those of the year or of the period
 * @param over days of attendance claimed and not borne out
 * @param overAda the same as ADA of the period that was examined
 */
public record ExceptionTaken(Step step, Standing standing, Optional<PupilId> pupil, String agreementId, String schoolId,
        Optional<GradeSpan> span, Reason reason, String cure, List<LocalDate> days, Days over, Days overAda) {

    public ExceptionTaken {
        days = List.copyOf(days);
    }

    /** Something about the LEA and no pupil of it, without a day. */
    public static ExceptionTaken ofLea(Step step, Standing standing, Reason reason, String cure) {
        return new ExceptionTaken(step, standing, Optional.empty(), "", "", Optional.empty(), reason, cure, List.of(),
                Days.ZERO, Days.ZERO);
    }

    /** The same, for a claim of days at a school. */
    public ExceptionTaken at(String school, Optional<GradeSpan> grades, Days claimedOver, Days claimedOverAda) {
        return new ExceptionTaken(step, standing, pupil, agreementId, school, grades, reason, cure, days, claimedOver,
                claimedOverAda);
    }

    /** The same, about these schooldays. */
    public ExceptionTaken on(List<LocalDate> schooldays) {
        return new ExceptionTaken(step, standing, pupil, agreementId, schoolId, span, reason, cure, schooldays, over,
                overAda);
    }

    public ExceptionTaken of(PupilId whom) {
        return new ExceptionTaken(step, standing, Optional.of(whom), agreementId, schoolId, span, reason, cure, days,
                over, overAda);
    }
}
