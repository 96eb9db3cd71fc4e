package org.example.@package@;

import org.manzanita.rules.LawTables;

/** The tables of this plug-in, in {@code resources/law}. */
public final class OwnTables extends LawTables {

    public OwnTables() {
        super(OwnTables.class);
    }
}
