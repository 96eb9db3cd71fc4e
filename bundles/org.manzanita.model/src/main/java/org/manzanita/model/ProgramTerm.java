package org.manzanita.model;

/** Whether a program is meant for short stays or for long ones. How long a stay is decides the law, not this. */
public enum ProgramTerm {
    SHORT, LONG
}
