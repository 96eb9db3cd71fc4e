package org.manzanita.law.california;

import java.time.LocalDate;
import java.util.Optional;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;
import org.manzanita.rules.SchoolCalendar;

/**
 * How long a stay is scheduled, and by when law asks for its signatures: the signature tests of law.
 *
 * @param firstDay the first schoolday of the period
 * @param lastDay the last
 * @param scheduled the schooldays for which the study is scheduled
 * @param longFrom the first length that is long-term
 * @param timing by when the agreement must be complete
 * @param longTiming by when it must be complete if it is long-term
 */
record AgreementTerms(LocalDate firstDay, LocalDate lastDay, SchoolCalendar calendar, int scheduled, int longFrom,
        LawRow timing, LawRow longTiming) {

    /** Empty when the period has no schoolday, or no installed bundle has law on signatures for its modality. */
    static Optional<AgreementTerms> of(Period period, Law law) {
        if (period.schooldays().isEmpty()) {
            return Optional.empty();
        }
        var agreement = period.agreement().fact();
        var firstDay = period.schooldays().getFirst();
        var longTiming = law.find("signatureTiming", agreement.modality() + "/long", firstDay);
        var shortTiming = law.find("signatureTiming", agreement.modality() + "/short", firstDay).or(() -> longTiming);
        if (longTiming.isEmpty() || shortTiming.isEmpty()) {
            return Optional.empty();
        }
        int longFrom = law.find("longTermFrom", agreement.modality(), firstDay).map(LawRow::integer).orElse(1);
        int scheduled = agreement.scheduledDays().orElse(period.schooldays().size());
        var calendar = period.pupil().enrollmentOn(firstDay)
                .map(enrollment -> period.program().calendarOf(enrollment.fact().schoolId()))
                .orElseGet(() -> period.program().calendarOf(""));
        return Optional.of(new AgreementTerms(firstDay, period.schooldays().getLast(), calendar, scheduled, longFrom,
                scheduled >= longFrom ? longTiming.get() : shortTiming.get(), longTiming.get()));
    }

    boolean isLong() {
        return scheduled >= longFrom;
    }

    /**
     * The schoolday on which the pupil's study of the school year becomes long-term, if that happens during this short
     * stay (reading G-02).
     */
    Optional<LocalDate> becomesLong(Period period) {
        if (isLong()) {
            return Optional.empty();
        }
        var days = period.pupil().studyDaysThrough(lastDay, period.program());
        if (days.size() < longFrom) {
            return Optional.empty();
        }
        var reached = days.get(longFrom - 1);
        return Optional.of(reached.isBefore(firstDay) ? firstDay : reached);
    }
}
