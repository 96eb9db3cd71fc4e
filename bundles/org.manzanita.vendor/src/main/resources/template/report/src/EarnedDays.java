package org.example.@package@;

import java.util.List;
import java.util.stream.Stream;
import org.manzanita.rules.JudgedDay;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Report;
import org.manzanita.rules.Surroundings;
import org.manzanita.rules.Table;

/** How many days each pupil earned. Made up: put the columns that your district asks in its place. */
public final class EarnedDays implements Report {

    @Override
    public String name() {
        return "@report@EarnedDays";
    }

    @Override
    public String title() {
        return "Days that each pupil earned";
    }

    @Override
    public Table run(Stream<JudgedPupil> pupils, Surroundings surroundings) {
        var rows = pupils.map(pupil -> List.<Object>of(pupil.pupil().value(),
                pupil.days().stream().filter(JudgedDay::earned).count(), pupil.days().size())).toList();
        return new Table(title(), List.of(new Table.Field("pupil", "Pupil"), new Table.Field("earned", "Days earned"),
                new Table.Field("days", "Schooldays under an agreement")), rows, List.of());
    }
}
