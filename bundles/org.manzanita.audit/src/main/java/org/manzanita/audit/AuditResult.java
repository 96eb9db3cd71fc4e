package org.manzanita.audit;

import java.util.List;
import java.util.Optional;
import org.manzanita.model.Days;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.ReportingPeriod;

/**
 * What the programme found.
 *
 * @param steps every step that was run, in order, those without an exception among them
 * @param exceptions by step, pupil and agreement; empty for a sound program
 * @param withheld days that the record refuses and nobody claimed; empty unless they were asked for
 * @param period the reporting period whose claim was examined; absent if none is on record
 * @param pupils how many pupils were examined
 * @param notes what a reader has to know besides, in sentences
 */
public record AuditResult(List<Step> steps, List<ExceptionTaken> exceptions, List<ExceptionTaken> withheld,
        Optional<ReportingPeriod> period, int pupils, List<String> notes) {

    public AuditResult {
        steps = List.copyOf(steps);
        exceptions = List.copyOf(exceptions);
        withheld = List.copyOf(withheld);
        notes = List.copyOf(notes);
    }

    /** The exceptions of one step. */
    public List<ExceptionTaken> of(Step step) {
        return exceptions.stream().filter(taken -> taken.step().equals(step)).toList();
    }

    /** ADA over-claimed in a span of grades, over all exceptions. */
    public Days overAda(GradeSpan span) {
        return exceptions.stream().filter(taken -> taken.span().equals(Optional.of(span)))
                .map(ExceptionTaken::overAda).reduce(Days.ZERO, Days::plus);
    }
}
