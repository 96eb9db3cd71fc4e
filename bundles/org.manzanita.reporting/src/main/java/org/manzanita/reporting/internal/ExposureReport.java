package org.manzanita.reporting.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manzanita.model.Days;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.reporting.ReportRun;
import org.manzanita.reporting.AdaWorth;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * AUD-D-08: schooldays that nothing but a missing signature keeps from being earned, and what they are worth by the LEA's
 * own value of ADA.
 */
final class ExposureReport implements ReportRun {

    private static final String ALL = "all";
    private static final String AWAITS = "awaitsSignature";

    /** A school and a span of grades. */
    private record Place(String school, GradeSpan span) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::school).thenComparing(Place::span).compare(this, other);
        }
    }

    /** What is at stake in one place. */
    private static final class Stake {
        private final TreeSet<String> agreements = new TreeSet<>();
        private final TreeSet<String> pupils = new TreeSet<>();
        private int days;
    }

    private final Surroundings around;
    private final AdaWorth values;
    private final Windows windows;
    private final Map<Place, Stake> stakes = new TreeMap<>();
    private final Map<Integer, Integer> byMonth = new TreeMap<>();

    ExposureReport(Surroundings around) {
        this.around = around;
        this.values = new AdaWorth(around);
        this.windows = new Windows(around);
    }

    @Override
    public void accept(JudgedPupil pupil) {
        var earned = new HashSet<>(pupil.days().stream().filter(JudgedDay::earned).map(JudgedDay::day).toList());
        for (var day : pupil.days()) {
            if (day.day().isAfter(around.on()) || !awaitsSignature(day) || !earned.add(day.day())) {
                continue;
            }
            var stake = stakes.computeIfAbsent(new Place(day.schoolId(), day.grade().span()), place -> new Stake());
            stake.agreements.add(day.agreementId());
            stake.pupils.add(pupil.pupil().value());
            stake.days++;
            windows.calendar(day.schoolId()).monthOf(day.day())
                    .ifPresent(month -> byMonth.merge(month.number(), 1, Integer::sum));
        }
    }

    private boolean awaitsSignature(JudgedDay day) {
        var refusals = day.finding().reasons().stream().filter(Reason::isRefusal).map(Reason::code).toList();
        return !refusals.isEmpty() && codes(day).containsAll(refusals);
    }

    private Set<String> codes(JudgedDay day) {
        var codes = new HashSet<String>();
        for (var applies : List.of(ALL, day.modality())) {
            around.law().find(AWAITS, applies, day.day()).map(LawRow::words).ifPresent(codes::addAll);
        }
        return codes;
    }

    /** Days at stake by the number of the school month. */
    Map<Integer, Integer> byMonth() {
        return byMonth;
    }

    @Override
    public List<Table> tables() {
        var sheet = new Sheet("Attendance that waits for a signature, " + around.program().lea().name() + ", "
                + around.year() + ", through " + around.on());
        sheet.column("school", "School").column("gradeSpan", "Span").column("agreements", "Agreements")
                .column("pupils", "Pupils").column("days", "Days").column("ada", "ADA").column("perDay", "$ a day")
                .column("dollars", "Dollars");
        int days = 0;
        var ada = Days.ZERO;
        var dollars = BigDecimal.ZERO;
        for (var entry : stakes.entrySet()) {
            var place = entry.getKey();
            var one = windows.ada(Days.ONE, ReportingPeriod.ANNUAL, place.school());
            var stake = entry.getValue();
            var worth = values.value(place.span()).map(value -> Days.of(value).times(one));
            var all = worth.map(perDay -> perDay.times(Days.of(stake.days)).rounded(0));
            sheet.row(windows.nameOf(place.school()), place.span().label(), stake.agreements.size(),
                    stake.pupils.size(), stake.days, Sheet.ada(one.times(Days.of(stake.days))),
                    worth.map(perDay -> (Object) perDay.rounded(2)).orElse(""),
                    all.map(sum -> (Object) sum).orElse(""));
            days += stake.days;
            ada = ada.plus(one.times(Days.of(stake.days)));
            dollars = dollars.add(all.orElse(BigDecimal.ZERO));
        }
        sheet.row(ALL, ALL, stakes.values().stream().mapToInt(stake -> stake.agreements.size()).sum(),
                stakes.values().stream().flatMap(stake -> stake.pupils.stream()).distinct().count(), days,
                Sheet.ada(ada), "", dollars.signum() == 0 ? "" : dollars.setScale(0, RoundingMode.HALF_UP));
        sheet.note(
                "Days that a signature alone would earn if it came as the law lets it; days refused for another reason "
                        + "too are not among them. ADA is days over the days taught in the year so far.");
        var spans = new EnumMap<GradeSpan, BigDecimal>(GradeSpan.class);
        stakes.keySet().forEach(place -> values.value(place.span()).ifPresent(value -> spans.put(place.span(), value)));
        spans.forEach((span, value) -> sheet.note("Dollars of " + span + ": ADA x " + value.toPlainString()
                + " (figure valueOfAda." + span.label() + ")."));
        if (stakes.keySet().stream().anyMatch(place -> values.value(place.span()).isEmpty())) {
            sheet.note("Without a figure valueOfAda of its span a row has no dollars. Import it with figures.csv.");
        }
        return List.of(sheet.table());
    }
}
