package org.manzanita.model;

/** The kind of a certification document (EC 44865, 44300). */
public enum CredentialKind {
    CLEAR, PRELIMINARY, INTERN, EMERGENCY
}
