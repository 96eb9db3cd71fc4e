package org.manzanita.modality.coursebased;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.manzanita.modality.coursebased.internal.CourseBasedAda;
import org.manzanita.modality.coursebased.internal.Reduction;
import org.manzanita.model.Days;
import org.manzanita.model.Figure;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Report;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;
import org.osgi.service.component.annotations.Component;

/** EC 51749.5(c)(5): what is left of course-based ADA above ten percent of the LEA's ADA. */
@Component
public final class CourseBasedReduction implements Report {

    private static final List<Table.Field> FIELDS = List.of(new Table.Field("period", "Period"),
            new Table.Field("courseBasedAda", "Course-based ADA"), new Table.Field("leaAda", "LEA ADA"),
            new Table.Field("threshold", "Not reduced"), new Table.Field("excess", "Above it"),
            new Table.Field("elementaryRate", "K-8 absence, percent"),
            new Table.Field("highSchoolRate", "9-12 absence, percent"), new Table.Field("reduction", "Reduction"),
            new Table.Field("fundableAda", "Fundable ADA"));

    @Override
    public String name() {
        return "courseBasedReduction";
    }

    @Override
    public String title() {
        return "Reduction of course-based ADA above ten percent of the LEA's ADA (EC 51749.5(c)(5))";
    }

    @Override
    public Table run(Stream<JudgedPupil> pupils, Surroundings around) {
        var periods = Stream.of(ReportingPeriod.values()).map(period -> new CourseBasedAda(around, period)).toList();
        pupils.forEach(pupil -> periods.forEach(period -> period.add(pupil)));
        var notes = new LinkedHashSet<String>();
        var rows = new ArrayList<List<Object>>();
        periods.forEach(period -> rows.add(row(period, around, notes)));
        notes.add("The absence rate is rounded to the nearest tenth of a percent; the excess is split between K-8 and"
                + " 9-12 as their course-based ADA is. Figures are kept exact and rounded once, as they are printed.");
        return new Table(title(), FIELDS, rows, List.copyOf(notes));
    }

    private static List<Object> row(CourseBasedAda ada, Surroundings around, Set<String> notes) {
        var year = around.year();
        var total = ada.elementaryAda().plus(ada.highSchoolAda());
        var leaAda = around.program().figure(year, "leaAda");
        if (leaAda.isEmpty()) {
            notes.add("Record the figure leaAda of " + year + ", the ADA of the whole LEA, to see the threshold.");
            return List.of(ada.period().label(), shown(total), "", "", "", "", "", "", "");
        }
        var threshold = around.law().need("adaThresholdPercent", CourseBasedModality.NAME, year.lastDay()).decimal();
        var elementary = rate("absenceRateElementary", year, around, notes, !ada.elementaryAda().isZero());
        var highSchool = rate("absenceRateHighSchool", year, around, notes, !ada.highSchoolAda().isZero());
        var reduction = new Reduction(ada.elementaryAda(), ada.highSchoolAda(), Days.of(leaAda.get().fact().value()),
                threshold, elementary.orElse(BigDecimal.ZERO), highSchool.orElse(BigDecimal.ZERO));
        boolean known = reduction.excess().isZero()
                || ((elementary.isPresent() || ada.elementaryAda().isZero())
                        && (highSchool.isPresent() || ada.highSchoolAda().isZero()));
        return List.of(ada.period().label(), shown(total), leaAda.get().fact().value(), shown(reduction.threshold()),
                shown(reduction.excess()), elementary.<Object>map(rate -> rate).orElse(""),
                highSchool.<Object>map(rate -> rate).orElse(""), known ? shown(reduction.reduced()) : "",
                known ? shown(reduction.fundable()) : "");
    }

    /** The rate of the fiscal year before; LEAs also keep it under the year for which it is used. */
    private static Optional<BigDecimal> rate(String figure, SchoolYear year, Surroundings around, Set<String> notes,
            boolean needed) {
        var found = around.program().figure(year.previous(), figure).or(() -> around.program().figure(year, figure));
        if (found.isPresent() && needed) {
            notes.add(figure + " is " + found.get().fact().value().toPlainString() + " percent, recorded for "
                    + found.get().fact().schoolYear() + " from " + found.get().fact().origin() + ".");
        } else if (needed) {
            notes.add("Record the figure " + figure + " of " + year.previous()
                    + ", the statewide average absence rate in percent, as in 7.8, to see the reduction.");
        }
        return found.map(Recorded::fact).map(Figure::value);
    }

    private static BigDecimal shown(Days days) {
        return days.rounded(2);
    }
}
