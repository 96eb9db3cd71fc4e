package org.example.@package@;

import java.time.LocalDate;
import java.util.List;
import org.manzanita.model.Days;
import org.manzanita.model.Judgement;
import org.manzanita.model.Minutes;
import org.manzanita.rules.Citation;
import org.manzanita.rules.DayValue;
import org.manzanita.rules.Finding;
import org.manzanita.rules.Law;
import org.manzanita.rules.MinimumDay;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;

/** A day is earned by work for that day alone, judged by its end. Made up: put what the law asks in its place. */
public final class FieldStudy implements Modality {

    private static final Citation SOURCE = new Citation("F-1", "Example Unified, field study");

    /** Agreements and programs name it so. */
    public static final String NAME = "@name@";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<DayValue> judge(Period period, Law law) {
        return period.schooldays().stream().map(day -> new DayValue(day, finding(day, period, law))).toList();
    }

    private static Finding finding(LocalDate day, Period period, Law law) {
        var counted = period.pupil().all(Judgement.class).stream().filter(each -> counts(each.fact(), day, period))
                .toList();
        var minutes = counted.stream().map(each -> each.fact().minutes()).reduce(Minutes.ZERO, Minutes::plus);
        var evidence = counted.stream().map(Recorded::id).toList();
        var minimum = MinimumDay.of(period.pupil(), period.program(), law, day)
                .map(row -> Minutes.of(row.integer()));
        if (minimum.isEmpty()) {
            return new Finding.NotEarned(minutes, Minutes.ZERO, List.of(Reason.refuses("FIELD_NO_MINIMUM", SOURCE,
                    "The minutes that the day needs are not known.", evidence)));
        }
        if (!minutes.reaches(minimum.get())) {
            return new Finding.NotEarned(minutes, minimum.get(), List.of(Reason.refuses("FIELD_TOO_LITTLE", SOURCE,
                    "Field study of " + minutes + " was judged, and the day needs " + minimum.get() + ".",
                    evidence)));
        }
        return new Finding.Earned(Days.ONE, minutes, minimum.get(), List.of(Reason.supports("FIELD_STUDIED", SOURCE,
                "Field study of " + minutes + " was judged.", evidence)));
    }

    private static boolean counts(Judgement work, LocalDate day, Period period) {
        return work.from().equals(day) && work.until().equals(day) && !work.judgedOn().isAfter(day)
                && period.pupil().assignment(work.assignmentId()).map(each -> each.fact().agreementId())
                        .filter(period.agreement().fact().agreementId()::equals).isPresent();
    }
}
