package org.manzanita.modality.coursebased.internal;

import java.util.Map;
import org.manzanita.rules.Wording;
import org.manzanita.rules.WordingTables;
import org.osgi.service.component.annotations.Component;

/** What papers say of course-based Independent Study alone. */
@Component
public final class CourseBasedWording implements Wording {

    private final WordingTables tables = new WordingTables(CourseBasedWording.class, "en", "es", "ar");

    @Override
    public Map<String, Map<String, String>> texts() {
        return tables.texts();
    }
}
