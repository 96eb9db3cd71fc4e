package org.manzanita.model;

/** What a scheduled meeting is: synchronous instruction, live interaction, or open office hours (EC 51745.5). */
public enum SessionKind {
    SYNCHRONOUS, LIVE_INTERACTION, OFFICE_HOURS
}
