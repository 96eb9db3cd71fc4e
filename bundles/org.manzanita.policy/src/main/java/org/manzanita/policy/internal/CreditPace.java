package org.manzanita.policy.internal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.manzanita.model.CourseCredit;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Report;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/**
 * Course credits against the pace that leads to graduation, and against the district's requirements by subject.
 *
 * @param perSemester credits of a pupil on pace
 * @param total credits to graduate, if the district says so
 * @param graduation credits by subject; what a subject has above its own counts as elective
 */
record CreditPace(Citation citation, Applies applies, BigDecimal perSemester, Optional<BigDecimal> total,
        SortedMap<String, BigDecimal> graduation) implements Provision, Report {

    CreditPace {
        graduation = Collections.unmodifiableSortedMap(new TreeMap<>(graduation));
    }

    @Override
    public PolicyValue value() {
        return value("credits.pace", perSemester + " a semester"
                + total.map(credits -> ", " + credits + " to graduate").orElse("")
                + (graduation.isEmpty() ? "" : ": ") + String.join(", ", graduation.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue()).toList()));
    }

    @Override
    public Optional<Report> report() {
        return Optional.of(this);
    }

    @Override
    public String name() {
        return "creditPace";
    }

    @Override
    public String title() {
        return "Credits earned against the pace and the graduation requirements";
    }

    @Override
    public Table run(Stream<JudgedPupil> pupils, Surroundings surroundings) {
        var rows = pupils.flatMap(pupil -> row(pupil, surroundings).stream()).toList();
        return new Table(title(), List.of(new Table.Field("pupil", "Pupil"), new Table.Field("grade", "Grade"),
                new Table.Field("credits", "Credits"), new Table.Field("pace", "On pace"),
                new Table.Field("behind", "Behind"), new Table.Field("stillRequired", "Still required")), rows,
                List.of("Pace: " + perSemester + " credits a semester since grade 9 (" + citation + ")."));
    }

    private Optional<List<Object>> row(JudgedPupil pupil, Surroundings surroundings) {
        return pupil.days().stream().filter(applies::to).reduce((first, second) -> second).map(last -> {
            var earned = new TreeMap<String, BigDecimal>();
            for (var credit : pupil.file().all(CourseCredit.class)) {
                if (!credit.fact().awardedOn().isAfter(surroundings.on())) {
                    earned.merge(credit.fact().subject(), credit.fact().credits(), BigDecimal::add);
                }
            }
            var sum = earned.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            var pace = perSemester.multiply(BigDecimal.valueOf(semestersOver(pupil, surroundings)));
            return List.<Object>of(pupil.pupil().value(), last.grade().label(), sum, pace,
                    pace.subtract(sum).max(BigDecimal.ZERO), missing(earned, sum));
        });
    }

    /** Semesters since grade 9 that are over on the day of asking; the first one ends with the calendar year. */
    private static int semestersOver(JudgedPupil pupil, Surroundings surroundings) {
        var on = surroundings.on().isAfter(surroundings.year().lastDay())
                ? surroundings.year().lastDay()
                : surroundings.on();
        int yearsBefore = pupil.file().gradeOn(on).or(() -> pupil.days().stream().findFirst().map(day -> day.grade()))
                .map(grade -> Math.max(0, List.of("9", "10", "11", "12").indexOf(grade.label()))).orElse(0);
        boolean firstOver = on.getYear() > surroundings.year().starts();
        boolean secondOver = !on.isBefore(surroundings.year().lastDay());
        return yearsBefore * 2 + (firstOver ? 1 : 0) + (secondOver ? 1 : 0);
    }

    /** By subject, and in all, where the district has a total. */
    private List<String> missing(Map<String, BigDecimal> earned, BigDecimal sum) {
        var bySubject = graduation.entrySet().stream()
                .filter(each -> earned.getOrDefault(each.getKey(), BigDecimal.ZERO).compareTo(each.getValue()) < 0)
                .map(each -> each.getKey() + " "
                        + each.getValue().subtract(earned.getOrDefault(each.getKey(), BigDecimal.ZERO)));
        var inAll = total.filter(credits -> sum.compareTo(credits) < 0)
                .map(credits -> "in all " + credits.subtract(sum)).stream();
        return Stream.concat(bySubject, inAll).toList();
    }
}
