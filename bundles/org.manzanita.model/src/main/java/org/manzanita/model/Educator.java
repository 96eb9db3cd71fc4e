package org.manzanita.model;

/**
 * A member of staff.
 *
 * @param employer the LEA that employs them
 */
public record Educator(String educatorId, LeaId employer, boolean certificated) implements ProgramFact {

    @Override
    public String key() {
        return educatorId;
    }
}
