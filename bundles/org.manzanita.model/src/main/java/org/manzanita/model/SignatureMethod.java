package org.manzanita.model;

/** How a party signed. */
public enum SignatureMethod {
    PAPER, ELECTRONIC
}
