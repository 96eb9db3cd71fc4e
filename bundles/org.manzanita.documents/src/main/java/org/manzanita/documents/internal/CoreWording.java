package org.manzanita.documents.internal;

import java.util.Map;
import org.manzanita.rules.Wording;
import org.manzanita.rules.WordingTables;
import org.osgi.service.component.annotations.Component;

/** The words of papers that belong to no modality, in the languages that are shipped. */
@Component
public final class CoreWording implements Wording {

    private final WordingTables tables = new WordingTables(CoreWording.class, "en", "es", "ar");

    @Override
    public Map<String, Map<String, String>> texts() {
        return tables.texts();
    }
}
