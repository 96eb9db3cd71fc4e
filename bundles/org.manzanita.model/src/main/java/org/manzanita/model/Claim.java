package org.manzanita.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Attendance that was claimed elsewhere, beside which a recomputation can stand.
 *
 * @param pupil the pupil whose days these are; absent when the claim is a total of its school and span
 * @param days apportionment days claimed
 * @param ada the ADA that was reported for them, if it was
 */
public record Claim(String claimId, SchoolYear schoolYear, ReportingPeriod period, String schoolId, GradeSpan gradeSpan,
        Optional<PupilId> pupil, BigDecimal days, Optional<BigDecimal> ada) implements ProgramFact {

    @Override
    public String key() {
        return claimId;
    }
}
