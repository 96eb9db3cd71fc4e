package org.manzanita.model;

/**
 * A school of the LEA.
 *
 * @param schoolId the county-district-school code, fourteen digits
 * @param calendarId the calendar, or track, that the school keeps
 */
public record School(String schoolId, String name, SchoolType schoolType, String calendarId) implements ProgramFact {

    @Override
    public String key() {
        return schoolId;
    }
}
