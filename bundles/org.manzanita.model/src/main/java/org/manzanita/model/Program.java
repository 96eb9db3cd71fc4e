package org.manzanita.model;

/**
 * An Independent Study program that the LEA offers.
 *
 * @param modality the modality by which its days are judged, such as {@code traditional}
 * @param fullTime whether every course of its pupils is by Independent Study
 */
public record Program(String programId, String name, String modality, ProgramTerm term, boolean fullTime,
        Grade lowestGrade, Grade highestGrade) implements ProgramFact {

    @Override
    public String key() {
        return programId;
    }
}
