package org.manzanita.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.credit.Question;
import org.osgi.annotation.versioning.ProviderType;

/** The state's course section file (CRSE): caret-separated, without a header, each line ended by CR LF (CAL-08). */
@ProviderType
public interface SectionFiles {

    /**
     * Makes the lines of the sections in which pupils are enrolled on the census day.
     *
     * @param on the day on which the question is asked
     * @param census the day on which sections are looked at; absent for the fall census
     * @throws IllegalArgumentException if the census day is still to come, or the form of that year is not known
     */
    SectionFile prepare(Question question, LocalDate on, Optional<LocalDate> census);

    /** The bytes of a file of these lines. */
    byte[] write(List<List<String>> lines);
}
