package org.example.apart;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manzanita.model.FactForm;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.model.ProgramFact;
import org.manzanita.model.PupilFact;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;

/** Says of each schoolday all that it was asked by, so that a question which came through otherwise is answered otherwise. */
public final class Telling implements Policy {

    private static final Citation SOURCE = new Citation("T-1", "Board 2022-06-14");

    @Override
    public String policyId() {
        return "telling";
    }

    @Override
    public LeaId lea() {
        return new LeaId("3467447");
    }

    @Override
    public boolean isInForce(ProgramFile program, LocalDate day) {
        return program.lea().lea().equals(lea()) && day.getDayOfMonth() > 10;
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var facts = FactForm.all().stream().flatMap(form -> facts(form, period)).map(Telling::written)
                .collect(Collectors.joining("\n"));
        var evidence = period.pupil().agreements().stream().map(Recorded::id).toList();
        return period.schooldays().stream().map(day -> {
            var held = facts + period.year() + period.agreement() + period.program().asOf() + law.yearOf(day)
                    + law.everyRow().stream().filter(row -> row.holdsOn(day)).toList()
                    + law.rows("minimumDay", day) + law.register() + law.reasonCodes() + law.openQuestions();
            var code = "TOLD_" + held.length() + "_" + held.hashCode();
            return day.getDayOfMonth() % 3 == 0
                    ? Ruling.on(day, Reason.refuses(code, SOURCE, held, evidence))
                    : Ruling.throughout(period,
                            Reason.notes(code, SOURCE, "Zo\u00eb's \u5b66\u6821 \uD83D\uDE00\t" + day,
                                    List.of()));
        }).toList();
    }

    private static Stream<? extends Recorded<?>> facts(FactForm<?> form, Period period) {
        if (PupilFact.class.isAssignableFrom(form.type())) {
            return period.pupil().all(form.type().asSubclass(PupilFact.class)).stream();
        }
        return form.table().equals("withdrawn")
                ? Stream.of()
                : period.program().all(form.type().asSubclass(ProgramFact.class)).stream();
    }

    private static String written(Recorded<?> each) {
        return each.id() + " " + each.at() + " " + Objects.toString(each.fact());
    }

    @Override
    public List<PolicyValue> values() {
        return List.of(new PolicyValue("telling", "grades 2-3", "all", SOURCE));
    }

    @Override
    public Optional<PolicyValue> value(String parameter, Grade grade, String programId, LocalDate day) {
        return parameter.equals("telling")
                ? Optional.of(new PolicyValue(parameter, grade + " " + programId, day.toString(), SOURCE))
                : Optional.empty();
    }
}
