package org.manzanita.reporting.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.manzanita.model.Agreement;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Surroundings;

/** EC 51747(g)(9)(A), 51747(i): what is short and what is long, by the law row {@code longTermFrom} of the modality. */
final class StudyTerms {

    private static final String PARAMETER = "longTermFrom";

    private final Surroundings around;

    StudyTerms(Surroundings around) {
        this.around = around;
    }

    /** The first number of schooldays that is long-term on the day; absent where no installed law sets one. */
    Optional<Integer> longFrom(String modality, LocalDate day) {
        return around.law().find(PARAMETER, modality, day).map(row -> row.integer());
    }

    static Optional<Agreement> agreement(JudgedPupil pupil, String agreementId) {
        return pupil.file().agreements().stream().map(Recorded::fact)
                .filter(agreement -> agreement.agreementId().equals(agreementId)).findFirst();
    }

    /** Whether the agreement schedules no more days than short-term study may have on that day. */
    boolean isScheduledShort(Agreement agreement, String schoolId, LocalDate day) {
        int scheduled = agreement.scheduledDays().orElseGet(() -> around.program().calendarOf(schoolId)
                .taughtBetween(agreement.from(), agreement.until()).size());
        return longFrom(agreement.modality(), day).map(days -> scheduled < days).orElse(false);
    }
}
