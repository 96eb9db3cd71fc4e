package org.manzanita.rules;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Looks over spans of findings for duties that fall due. A pure function, like every rule. */
@ConsumerType
public interface Watch {

    /** The watch's name, such as {@code reengagement}. */
    String name();

    /** The duties of one pupil, those already done among them. */
    List<Notice> look(JudgedPupil pupil, Surroundings surroundings);

    /** The duties of the LEA that are not about one pupil. */
    default List<Notice> look(Surroundings surroundings) {
        return List.of();
    }
}
