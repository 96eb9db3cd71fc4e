package org.manzanita.credit;

import java.time.LocalDate;
import java.util.List;
import org.manzanita.model.Days;
import org.manzanita.model.Grade;
import org.manzanita.rules.Finding;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.Reason;

/**
 * What a schoolday under one agreement came to, without its reasons: enough to add attendance up, and not to explain it.
 *
 * @param schoolId the school of enrollment on that day; empty if the pupil was enrolled in none
 * @param isEarned whether anything was earned
 * @param credit days of attendance earned: zero, one, or a part of one
 * @param refusals the codes of what refused the day, each once, in order; empty if it was earned
 */
public record CountedDay(LocalDate day, String agreementId, String programId, String modality, String schoolId,
        Grade grade, boolean isEarned, Days credit, List<String> refusals) {

    public CountedDay {
        refusals = List.copyOf(refusals);
    }

    public static CountedDay of(JudgedDay judged) {
        var finding = judged.finding();
        var refusals = finding instanceof Finding.Earned
                ? List.<String>of()
                : finding.reasons().stream().filter(Reason::isRefusal).map(Reason::code).distinct().sorted().toList();
        return new CountedDay(judged.day(), judged.agreementId(), judged.programId(), judged.modality(),
                judged.schoolId(), judged.grade(), judged.earned(), finding.credit(), refusals);
    }

    /** The same of another day. */
    public CountedDay on(LocalDate other) {
        return new CountedDay(other, agreementId, programId, modality, schoolId, grade, isEarned, credit, refusals);
    }
}
