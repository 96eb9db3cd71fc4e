package org.manzanita.audit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.manzanita.credit.Question;
import org.manzanita.model.PupilId;
import org.manzanita.model.ReportingPeriod;

/**
 * What the programme is to be run over.
 *
 * @param on the day on which the question is asked; nothing here reads a clock
 * @param period the claim to examine; P-2 unless given, or what was claimed in its stead
 * @param pupils only these, such as a sample; empty for everybody
 * @param withheld whether days that the record refuses and nobody claimed are wanted as well
 */
public record AuditQuestion(Question question, LocalDate on, Optional<ReportingPeriod> period, Set<PupilId> pupils,
        boolean withheld) {

    public AuditQuestion {
        pupils = Set.copyOf(pupils);
    }

    /** Everybody, and the claim of P-2 or what stands in its stead. */
    public static AuditQuestion of(Question question, LocalDate on) {
        return new AuditQuestion(question, on, Optional.empty(), Set.of(), false);
    }

    public AuditQuestion period(Optional<ReportingPeriod> other) {
        return new AuditQuestion(question, on, other, pupils, withheld);
    }

    public AuditQuestion only(Set<PupilId> these) {
        return new AuditQuestion(question, on, period, these, withheld);
    }

    public AuditQuestion withheld(boolean wanted) {
        return new AuditQuestion(question, on, period, pupils, wanted);
    }

    /** Whether the pupil is asked about. */
    public boolean asksAbout(PupilId pupil) {
        return pupils.isEmpty() || pupils.contains(pupil);
    }
}
