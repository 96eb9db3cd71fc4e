package org.manzanita.modality.coursebased;

import org.manzanita.rules.LawSource;
import org.manzanita.rules.LawTables;
import org.osgi.service.component.annotations.Component;

/** EC 51749.5-51749.6 in dated rows, and the reason codes of course-based Independent Study. */
@Component(service = LawSource.class)
public final class CourseBasedLaw extends LawTables {

    public CourseBasedLaw() {
        super(CourseBasedLaw.class);
    }
}
