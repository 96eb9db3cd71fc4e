package org.manzanita.model;

/** In which group a session is held (EC 51745.5(d)). */
public enum SessionForm {
    CLASSROOM, SMALL_GROUP, ONE_TO_ONE
}
