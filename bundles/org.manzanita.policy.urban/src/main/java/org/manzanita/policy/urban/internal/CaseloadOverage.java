package org.manzanita.policy.urban.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Report;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;
import org.osgi.service.component.annotations.Component;

/** What the contract pays, in dollars a month, for each pupil above a teacher's caseload, on the day of asking. */
@Component
public final class CaseloadOverage implements Report {

    private static final String MOST = "overage.most";
    private static final String PAY = "overage.payPerPupil";

    @Override
    public String name() {
        return "caseloadOverage";
    }

    @Override
    public String title() {
        return "Overage pay for pupils above a teacher's caseload";
    }

    @Override
    public Table run(Stream<JudgedPupil> pupils, Surroundings surroundings) {
        var on = surroundings.on();
        int most = Metropolis.number(MOST);
        int pay = Metropolis.number(PAY);
        var byTeacher = new TreeMap<String, Set<String>>();
        if (Metropolis.governs(surroundings.program())) {
            pupils.forEach(pupil -> pupil.file().agreements().stream().filter(each -> each.fact().covers(on))
                    .forEach(each -> byTeacher.computeIfAbsent(each.fact().supervisor(), teacher -> new TreeSet<>())
                            .add(pupil.pupil().value())));
        }
        var rows = byTeacher.entrySet().stream().filter(each -> each.getValue().size() > most)
                .map(each -> List.<Object>of(each.getKey(), each.getValue().size(), each.getValue().size() - most,
                        (each.getValue().size() - most) * pay))
                .toList();
        return new Table(title(), List.of(new Table.Field("teacher", "Teacher"), new Table.Field("pupils", "Pupils"),
                new Table.Field("above", "Above"), new Table.Field("pay", "Dollars a month")), rows,
                List.of("On " + on + "; above " + most + " pupils, " + pay + " dollars each ("
                        + Metropolis.source(PAY).section() + ")."));
    }
}
