package org.manzanita.policy.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.manzanita.rules.Citation;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Report;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;
/** The most pupils of one supervising teacher; the report {@code caseload} counts them on the day of asking. */
record Caseload(Citation citation, Applies applies, int most) implements Provision, Report {

    @Override
    public PolicyValue value() {
        return value("caseload.most", most + " pupils");
    }

    @Override
    public Optional<Report> report() {
        return Optional.of(this);
    }

    @Override
    public String name() {
        return "caseload";
    }

    @Override
    public String title() {
        return "Pupils of each supervising teacher against the district's most";
    }

    @Override
    public Table run(Stream<JudgedPupil> pupils, Surroundings surroundings) {
        var on = surroundings.on();
        var byTeacher = new TreeMap<String, Set<String>>();
        pupils.forEach(pupil -> pupil.file().agreements().stream().map(each -> each.fact())
                .filter(agreement -> agreement.covers(on) && applies.toProgram(agreement.programId())
                        && pupil.file().gradeOn(on).map(grade -> applies.to(grade, agreement.programId(), on))
                                .orElse(false))
                .forEach(agreement -> byTeacher.computeIfAbsent(agreement.supervisor(), each -> new TreeSet<>())
                        .add(pupil.pupil().value())));
        var rows = byTeacher.entrySet().stream().map(each -> List.<Object>of(each.getKey(), each.getValue().size(),
                most, Math.max(0, each.getValue().size() - most))).toList();
        return new Table(title(), List.of(new Table.Field("teacher", "Teacher"), new Table.Field("pupils", "Pupils"),
                new Table.Field("most", "Most"), new Table.Field("above", "Above")), rows,
                List.of("On " + on + " (" + citation + ")."));
    }
}
