package org.manzanita.reporting.internal;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manzanita.model.Days;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Surroundings;

/** The figures that are drawn of what is about to go wrong: signatures, the ratio, minutes offered. */
final class MorePlots {

    private MorePlots() {}

    private static String of(Surroundings around) {
        return around.year() + ", " + around.program().lea().name();
    }

    /** Days at stake by school month. */
    static final class Exposure implements Plots.Run {

        private final Surroundings around;
        private final ExposureReport exposure;

        Exposure(Surroundings around) {
            this.around = around;
            this.exposure = new ExposureReport(around);
        }

        @Override
        public void accept(JudgedPupil pupil) {
            exposure.accept(pupil);
        }

        @Override
        public Figures figures() {
            Map<Integer, Integer> months = new TreeMap<>(exposure.byMonth());
            if (months.isEmpty()) {
                months.put(1, 0);
            }
            var told = new StringBuilder("Bars of days that wait for a signature alone, by school month.");
            months.forEach((month, days) -> told.append(" Month ").append(month).append(": ").append(days)
                    .append('.'));
            return new Figures("Days that wait for a signature, " + of(around), "School month", "Days",
                    months.keySet().stream().map(String::valueOf).toList(),
                    List.of(new Figures.Series("Days", months.values().stream().map(BigDecimal::valueOf).toList())),
                    told.toString());
        }
    }

    /** The forecast of each modality beside the cap of each permitted ratio. */
    static final class Forecast implements Plots.Run {

        private final Surroundings around;
        private final ForecastReport forecast;

        Forecast(Surroundings around) {
            this.around = around;
            this.forecast = new ForecastReport(around);
        }

        @Override
        public void accept(JudgedPupil pupil) {
            forecast.accept(pupil);
        }

        @Override
        public Figures figures() {
            var categories = new ArrayList<String>();
            var inFull = new ArrayList<String>();
            var options = new TreeSet<String>();
            var caps = new ArrayList<BigDecimal>();
            var ada = new ArrayList<BigDecimal>();
            var told = new StringBuilder("Bars of ADA at P-2, the cap of each permitted ratio beside the forecast.");
            for (var line : forecast.lines()) {
                var label = line.modality() + ", " + line.limit().option().label();
                categories.add(line.modality() + " " + line.limit().option().letter());
                inFull.add(label);
                options.add(line.limit().option().label());
                caps.add(line.cap().rounded(2));
                ada.add(line.forecast().rounded(2));
                told.append(' ').append(label).append(": cap ").append(line.cap().rounded(2)).append(", forecast ")
                        .append(line.forecast().rounded(2)).append('.');
            }
            if (categories.isEmpty()) {
                categories.add("no ratio known");
                inFull.add("no ratio known");
                caps.add(BigDecimal.ZERO);
                ada.add(BigDecimal.ZERO);
            }
            return new Figures("Ratio forecast to P-2, " + of(around),
                    "Modality and option" + (options.isEmpty() ? "" : ": " + String.join(", ", options)), "ADA",
                    categories, inFull,
                    List.of(new Figures.Series("Cap", caps), new Figures.Series("Forecast", ada)), told.toString());
        }
    }

    /** Minutes a day by weekday over all programs, beside the least that is planned for the weekday. */
    static final class Synchronous implements Plots.Run {

        private final Surroundings around;
        private final SynchronousReport synchronous;

        Synchronous(Surroundings around) {
            this.around = around;
            this.synchronous = new SynchronousReport(around);
        }

        @Override
        public void accept(JudgedPupil pupil) {
            synchronous.accept(pupil);
        }

        @Override
        public Figures figures() {
            var offered = new TreeMap<DayOfWeek, Days>();
            var planned = new TreeMap<DayOfWeek, Integer>();
            for (var line : synchronous.lines()) {
                offered.merge(line.weekday(), line.perDay(), Days::max);
                if (!line.planned().isEmpty()) {
                    planned.merge(line.weekday(), line.planned().first(), Math::min);
                }
            }
            if (offered.isEmpty()) {
                offered.put(DayOfWeek.MONDAY, Days.ZERO);
            }
            var series = new ArrayList<Figures.Series>();
            if (!planned.isEmpty()) {
                series.add(new Figures.Series("Planned", offered.keySet().stream()
                        .map(weekday -> BigDecimal.valueOf(planned.getOrDefault(weekday, 0))).toList()));
            }
            series.add(new Figures.Series("Offered", offered.values().stream().map(days -> days.rounded(2)).toList()));
            var told = new StringBuilder(
                    "Bars of synchronous minutes a day by weekday, in the program that offers most.");
            offered.forEach((weekday, minutes) -> told.append(' ').append(SynchronousReport.name(weekday)).append(": ")
                    .append(planned.isEmpty() ? "" : "planned " + planned.getOrDefault(weekday, 0) + ", ")
                    .append("offered ").append(minutes.rounded(2)).append('.'));
            return new Figures("Synchronous minutes a day, " + of(around), "Weekday", "Minutes",
                    offered.keySet().stream().map(SynchronousReport::name).toList(), series, told.toString());
        }
    }
}
