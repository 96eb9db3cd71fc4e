package org.manzanita.model;

/** How a session is held. */
public enum Channel {
    IN_PERSON, INTERNET, TELEPHONE
}
