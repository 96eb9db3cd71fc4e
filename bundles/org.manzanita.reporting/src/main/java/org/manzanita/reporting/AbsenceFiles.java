package org.manzanita.reporting;

import java.time.LocalDate;
import java.util.List;
import org.manzanita.credit.Question;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The files of the state's absence summary (STAS): caret-separated, without a header, each line ended by CR LF (CAL-01).
 */
@ProviderType
public interface AbsenceFiles {

    /**
     * Makes the lines of a school year from the ledger's facts and its judged days.
     *
     * @param on the day on which the question is asked; later days are in no line
     * @throws IllegalArgumentException if the state took no such lines for that year
     */
    AbsenceFile prepare(Question question, LocalDate on);

    /** The bytes of a file of these lines. */
    byte[] write(List<AbsenceLine> lines);

    /** Reads a file and holds it against the form and the state's checks, whoever wrote it. */
    AbsenceReading read(byte[] file);
}
