package org.manzanita.model;

/**
 * A course of the LEA's catalogue.
 *
 * @param subject such as {@code english}, {@code mathematics}, {@code historySocialScience}, {@code science}
 * @param requiredForGraduation whether EC 51225.3 or the LEA requires it
 * @param classroomSection whether it is also offered in a classroom (EC 51745(e))
 */
public record Course(String courseId, String title, String subject, boolean requiredForGraduation,
        boolean classroomSection) implements ProgramFact {

    @Override
    public String key() {
        return courseId;
    }
}
