package org.manzanita.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.manzanita.model.PupilId;
import org.manzanita.rules.JudgedPupil;

/**
 * What one pupil's schooldays of a school year came to, in order of the agreements, without the reasons.
 *
 * <p>A day under two agreements stands twice, the first time with the agreement whose id comes first.
 */
public record CountedPupil(PupilId pupil, List<CountedDays> days) {

    public CountedPupil {
        days = List.copyOf(days);
    }

    public static CountedPupil of(JudgedPupil judged) {
        var alike = new LinkedHashMap<CountedDays, List<LocalDate>>();
        judged.days().forEach(day -> alike.computeIfAbsent(CountedDays.of(day), key -> new ArrayList<>())
                .add(day.day()));
        return new CountedPupil(judged.pupil(), alike.entrySet().stream()
                .map(kind -> kind.getKey().with(DaySet.of(kind.getValue())))
                .sorted(Comparator.comparing(CountedDays::agreementId)).toList());
    }
}
