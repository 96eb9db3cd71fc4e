package org.manzanita.model;

import java.math.BigDecimal;

/**
 * A number that the LEA brings from elsewhere for one school year, such as the ADA of its other programs.
 *
 * <p>The names in use are {@code otherProgramsAda}, {@code otherProgramsFte}, {@code countyComparatorRatio},
 * {@code bargainedRatio}, {@code leaAda}, {@code absenceRateElementary}, {@code absenceRateHighSchool}, and
 * {@code minutesOffered.} with a span of grades, such as {@code minutesOffered.4-8}; see the
 * reference of the exchange folder.
 */
public record Figure(SchoolYear schoolYear, String figure, BigDecimal value, String origin) implements ProgramFact {

    @Override
    public String key() {
        return schoolYear + "/" + figure;
    }
}
