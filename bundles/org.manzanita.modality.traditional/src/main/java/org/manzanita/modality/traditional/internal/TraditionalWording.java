package org.manzanita.modality.traditional.internal;

import java.util.Map;
import org.manzanita.rules.Wording;
import org.manzanita.rules.WordingTables;
import org.osgi.service.component.annotations.Component;

/** What papers say of traditional Independent Study alone. */
@Component
public final class TraditionalWording implements Wording {

    private final WordingTables tables = new WordingTables(TraditionalWording.class, "en", "es", "ar");

    @Override
    public Map<String, Map<String, String>> texts() {
        return tables.texts();
    }
}
