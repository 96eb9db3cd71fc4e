package org.manzanita.model;

/** The local educational agency whose ledger this is. */
public record Lea(LeaId lea, String name, EntityType entityType, String county) implements ProgramFact {

    @Override
    public String key() {
        return lea.value();
    }
}
