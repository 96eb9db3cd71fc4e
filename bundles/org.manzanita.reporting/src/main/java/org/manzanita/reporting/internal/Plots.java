package org.manzanita.reporting.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.manzanita.reporting.ClaimComparison;
import org.manzanita.model.Days;
import org.manzanita.model.GradeSpan;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.reporting.Offer;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;

/** The figures that are drawn: ADA by grade span, claimed beside earned, and by school month. */
final class Plots {

    /** Figures in the making. */
    interface Run extends Consumer<JudgedPupil> {
        Figures figures();
    }

    /** A plot that can be begun. */
    record Item(Offer offer, BiFunction<Surroundings, Options, Run> begin) {}

    private Plots() {}

    /** In order of name. */
    static List<Item> items() {
        return List.of(
                new Item(new Offer("exposure", "Days that wait for a signature alone, by school month", List.of()),
                        (around, options) -> new MorePlots.Exposure(around)),
                new Item(new Offer("forecast", "ADA of study forecast to P-2, beside the cap of each permitted ratio",
                        List.of()), (around, options) -> new MorePlots.Forecast(around)),
                new Item(new Offer("months",
                        "ADA earned in each school month, beside what was claimed, or was under agreement",
                        List.of()), (around, options) -> new Months(around)),
                new Item(new Offer("spans", "ADA by grade span, claimed beside earned where claims are on record",
                        List.of(Catalogue.period("the reporting period", ReportingPeriod.P2.label()))),
                        (around, options) -> new Spans(around,
                                Catalogue.period(options).orElse(ReportingPeriod.P2))),
                new Item(new Offer("synchronous", "Synchronous minutes a day by weekday, beside the least planned",
                        List.of()), (around, options) -> new MorePlots.Synchronous(around)));
    }

    /** ADA by grade span of one period; claimed beside earned where anything was claimed for it. */
    private static final class Spans implements Run {

        private final Surroundings around;
        private final Windows windows;
        private final ReportingPeriod period;
        private final Tally tally;
        private final ClaimComparison book;

        private Spans(Surroundings around, ReportingPeriod period) {
            this.around = around;
            this.period = period;
            this.windows = new Windows(around);
            this.tally = new Tally(windows, period);
            this.book = new ClaimComparison(around, windows);
        }

        @Override
        public void accept(JudgedPupil pupil) {
            tally.add(pupil);
            book.accept(pupil);
        }

        @Override
        public Figures figures() {
            var earned = new TreeMap<GradeSpan, Days>();
            var claimed = new TreeMap<GradeSpan, Days>();
            for (var span : GradeSpan.values()) {
                earned.put(span, tally.ada(line -> line.span() == span));
                claimed.put(span, book.cells(period).stream().filter(cell -> cell.place().span() == span)
                        .map(cell -> windows.ada(cell.claimed(), period, cell.place().schoolId()))
                        .reduce(Days.ZERO, Days::plus));
            }
            boolean any = book.periods().contains(period);
            var series = new ArrayList<Figures.Series>();
            if (any) {
                series.add(new Figures.Series("Claimed", rounded(claimed.values().stream().toList())));
            }
            series.add(new Figures.Series("Earned", rounded(earned.values().stream().toList())));
            var told = new StringBuilder("Bars of ADA by grade span.");
            earned.forEach((span, ada) -> told.append(' ').append(span).append(": ")
                    .append(any ? "claimed " + claimed.getOrDefault(span, Days.ZERO).rounded(2) + ", " : "")
                    .append("earned ").append(ada.rounded(2)).append('.'));
            return new Figures((any ? "Claimed and earned ADA, " : "ADA earned, ") + period + " "
                    + around.year() + ", " + around.program().lea().name(), "Grade span", "ADA",
                    earned.keySet().stream().map(GradeSpan::label).toList(), series, told.toString());
        }
    }

    /** ADA of each school month; months of the same number in several calendars stand together. */
    private static final class Months implements Run {

        private final Surroundings around;
        private final MonthReport months;

        private Months(Surroundings around) {
            this.around = around;
            this.months = new MonthReport(around);
        }

        @Override
        public void accept(JudgedPupil pupil) {
            months.accept(pupil);
        }

        @Override
        public Figures figures() {
            boolean any = months.months().stream().anyMatch(month -> months.claimed(month).isPresent());
            Map<Integer, Days> beside = new TreeMap<>();
            Map<Integer, Days> earned = new TreeMap<>();
            for (var month : months.months()) {
                beside.merge(month.month().number(), any
                        ? months.claimed(month).map(MonthReport.Claimed::ada).orElse(Days.ZERO)
                        : month.adaUnder(), Days::plus);
                earned.merge(month.month().number(), month.ada(), Days::plus);
            }
            if (beside.isEmpty()) {
                throw new IllegalArgumentException("There is nothing to draw: no school month of " + around.year()
                        + " is on record. Record them first, as schoolMonths.csv of a program folder.");
            }
            var told = new StringBuilder(any
                    ? "Bars of ADA by school month: what was claimed of the period that counts the month, and what the "
                            + "month earned."
                    : "Bars of ADA by school month.");
            beside.forEach((number, ada) -> told.append(" Month ").append(number)
                    .append(any ? ": claimed " : ": under agreement ").append(ada.rounded(2)).append(", earned ")
                    .append(earned.getOrDefault(number, Days.ZERO).rounded(2)).append('.'));
            return new Figures((any ? "Claimed and earned ADA" : "ADA") + " by school month, " + around.year() + ", "
                    + around.program().lea().name(), "School month", "ADA",
                    beside.keySet().stream().map(String::valueOf).toList(),
                    List.of(new Figures.Series(any ? "Claimed" : "Under agreement",
                            rounded(List.copyOf(beside.values()))),
                            new Figures.Series("Earned", rounded(List.copyOf(earned.values())))),
                    told.toString());
        }
    }

    private static List<BigDecimal> rounded(List<Days> days) {
        return days.stream().map(ada -> ada.rounded(2)).toList();
    }
}
