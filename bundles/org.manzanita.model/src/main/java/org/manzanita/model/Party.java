package org.manzanita.model;

/** Someone whose signature an agreement can need (EC 51747(g)(9), 51749.6(b)). */
public enum Party {
    PUPIL, PARENT_OR_GUARDIAN, SUPERVISING_TEACHER, SPECIAL_EDUCATION_TEACHER,
    /** Another certificated employee who provides instruction under a learning agreement. */
    COURSE_TEACHER,
    /** Another person with direct responsibility for assisting the pupil. */
    ASSISTING_PERSON,
    /** The principal, or who signs for the principal, where the LEA asks for it. */
    PRINCIPAL
}
