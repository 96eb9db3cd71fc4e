package org.manzanita.rules;

import java.util.stream.Stream;
import org.osgi.annotation.versioning.ConsumerType;

/** A report that a plug-in adds. It folds over judged pupils, which come one at a time, in order of pupil. */
@ConsumerType
public interface Report {

    /** The report's name, in camelCase. */
    String name();

    /** What it shows, in one line. */
    String title();

    Table run(Stream<JudgedPupil> pupils, Surroundings surroundings);
}
