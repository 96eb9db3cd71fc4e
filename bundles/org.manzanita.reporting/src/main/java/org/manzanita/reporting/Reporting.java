package org.manzanita.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The reports and plots that can be asked for by name.
 *
 * <p>Nothing is stored: the same question, day and options always give the same tables.
 */
@ProviderType
public interface Reporting {

    /** Every report, those that plug-ins add among them, in order of name. */
    List<Offer> reports();

    /** Every plot, in order of name. */
    List<Offer> plots();

    /**
     * Runs a report over every pupil of the LEA.
     *
     * @param on the day on which the question is asked; days after it are in no report
     * @param options by name; what is not given has its default
     * @throws IllegalArgumentException if there is no such report, or it has no such option or choice
     */
    List<Table> run(String report, Question question, LocalDate on, Map<String, String> options);

    /**
     * Begins a report for someone who shows it the pupils: several can so be run over one sweep.
     *
     * @throws IllegalArgumentException if this bundle brings no such report, or it has no such option or choice
     */
    ReportRun begin(String report, Surroundings surroundings, Map<String, String> options);

    /**
     * Draws a plot over every pupil of the LEA.
     *
     * @throws IllegalArgumentException if there is no such plot, or it has no such option or choice
     */
    Plot plot(String plot, Question question, LocalDate on, Map<String, String> options);

    /** The same reports and plots, over the answers of another credit service, such as one that supposes something. */
    Reporting over(CreditService other);
}
