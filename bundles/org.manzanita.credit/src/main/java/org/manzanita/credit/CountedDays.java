package org.manzanita.credit;

import java.util.List;
import org.manzanita.model.Days;
import org.manzanita.model.Grade;
import org.manzanita.rules.Finding;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Reason;

/**
 * Schooldays of one pupil under one agreement that came to the same, without their reasons: enough to add attendance up,
 * and not to explain it.
 *
 * @param schoolId the school of enrollment on those days; empty if the pupil was enrolled in none
 * @param isEarned whether anything was earned
 * @param credit days of attendance earned on each: zero, one, or a part of one
 * @param refusals the codes of what refused them, each once, in order; empty if they were earned
 */
public record CountedDays(String agreementId, String programId, String modality, String schoolId, Grade grade,
        boolean isEarned, Days credit, List<String> refusals, DaySet days) {

    public CountedDays {
        refusals = List.copyOf(refusals);
    }

    /** A day as it was judged, of which there are no others yet. */
    static CountedDays of(JudgedDay judged) {
        var finding = judged.finding();
        var refusals = finding instanceof Finding.Earned
                ? List.<String>of()
                : finding.reasons().stream().filter(Reason::isRefusal).map(Reason::code).distinct().sorted().toList();
        return new CountedDays(judged.agreementId(), judged.programId(), judged.modality(), judged.schoolId(),
                judged.grade(), judged.earned(), finding.credit(), refusals, DaySet.NONE);
    }

    CountedDays with(DaySet others) {
        return new CountedDays(agreementId, programId, modality, schoolId, grade, isEarned, credit, refusals, others);
    }

    /** The attendance of so many of these days. */
    public Days credit(int days) {
        return days == 1 || credit.isZero() ? credit : credit.times(Days.of(days));
    }
}
