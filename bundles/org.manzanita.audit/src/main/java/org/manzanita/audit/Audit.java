package org.manzanita.audit;

import java.time.LocalDate;
import java.util.List;
import org.manzanita.credit.Question;
import org.manzanita.model.PupilId;
import org.manzanita.rules.Table;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The state audit guide as a programme that runs over the ledger.
 *
 * <p>Nothing is stored: the same question always has the same answer, on any machine.
 */
@ProviderType
public interface Audit {

    /** The steps that the guide of the school year has for this LEA and the modalities that are installed. */
    List<Step> programme(Question question);

    /** Runs every step of the year's programme. */
    AuditResult run(AuditQuestion question);

    /**
     * Draws a sample of the pupils who study independently in the year: every span of grades and site in proportion, and
     * each at least once if the size allows.
     *
     * @param startValue what the draw begins with; the same one always draws the same pupils
     * @throws IllegalArgumentException if the size is not above 0
     */
    List<Drawn> sample(Question question, LocalDate on, long startValue, int size);

    /**
     * All that is on record of a pupil's school year, with the exceptions taken: what an auditor asks to see.
     *
     * @return a table for each kind of evidence; the first says who the pupil is
     */
    List<Table> packet(AuditQuestion question, PupilId pupil);

    /**
     * A claim against the record: by span of grades with its derivation, then by step of the programme, and whether it
     * is material and apportionment-significant. Dollars stand where the LEA recorded the value of an ADA (figures
     * {@code valueOfAda.SPAN}).
     */
    List<Table> compare(AuditQuestion question);
}
