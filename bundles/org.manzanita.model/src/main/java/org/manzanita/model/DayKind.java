package org.manzanita.model;

/** What a day of the school calendar is. Days that a calendar does not list are not taught. */
public enum DayKind {
    INSTRUCTION, HOLIDAY, RECESS, STAFF_DAY, EMERGENCY_CLOSURE
}
