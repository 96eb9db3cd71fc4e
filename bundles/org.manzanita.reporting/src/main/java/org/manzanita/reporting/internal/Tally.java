package org.manzanita.reporting.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.manzanita.credit.CountedPupil;
import org.manzanita.model.Days;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.rules.JudgedPupil;

/**
 * Days of attendance of one reporting period by school, span and modality: exact sums, whatever the order of pupils.
 *
 * <p>The span is that of the grade on the day, so a pupil who is promoted in mid-year is split (ATT-18).
 */
public final class Tally {

    /** What a line of attendance is about. */
    public record Line(String schoolId, GradeSpan span, String modality) implements Comparable<Line> {

        private static final Comparator<Line> ORDER = Comparator.comparing(Line::schoolId)
                .thenComparing(Line::span).thenComparing(Line::modality);

        @Override
        public int compareTo(Line other) {
            return ORDER.compare(this, other);
        }
    }

    private final Windows windows;
    private final ReportingPeriod period;
    private final Map<Line, Days> days = new HashMap<>();

    public Tally(Windows windows, ReportingPeriod period) {
        this.windows = windows;
        this.period = period;
    }

    public void add(JudgedPupil pupil) {
        count(CountedPupil.of(pupil));
    }

    void count(CountedPupil pupil) {
        // Lines without a day earned are kept too: a school that lost every day must not vanish from the report.
        for (var alike : pupil.days()) {
            int held = alike.days().sizeIn(windows.of(period, alike.schoolId()).days());
            if (held > 0) {
                days.merge(new Line(alike.schoolId(), alike.grade().span(), alike.modality()), alike.credit(held),
                        Days::plus);
            }
        }
    }

    /** The days of each line, in order of the lines. */
    public SortedMap<Line, Days> lines() {
        return new TreeMap<>(days);
    }

    Days days(Predicate<Line> which) {
        return days.entrySet().stream().filter(entry -> which.test(entry.getKey())).map(Map.Entry::getValue)
                .reduce(Days.ZERO, Days::plus);
    }

    /** The exact ADA of these lines together, each over the divisor of its own school. */
    Days ada(Predicate<Line> which) {
        return days.entrySet().stream().filter(entry -> which.test(entry.getKey()))
                .map(entry -> windows.ada(entry.getValue(), period, entry.getKey().schoolId()))
                .reduce(Days.ZERO, Days::plus);
    }

    /** As {@link #ada}, each line reduced to the part that is funded. */
    Days funded(Predicate<Line> which) {
        return days.entrySet().stream().filter(entry -> which.test(entry.getKey()))
                .map(entry -> windows.ada(entry.getValue(), period, entry.getKey().schoolId())
                        .times(windows.fundedPart(entry.getKey().schoolId())))
                .reduce(Days.ZERO, Days::plus);
    }
}
