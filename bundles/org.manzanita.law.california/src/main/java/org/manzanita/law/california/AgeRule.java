package org.manzanita.law.california;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzanita.model.EntityType;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 46300.1, 47612(b): up to which age attendance is funded, and on which conditions a little longer. */
@Component
public final class AgeRule implements StateRule {

    @Override
    public List<String> rules() {
        return List.of("E-11", "E-12");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        if (period.schooldays().isEmpty()) {
            return List.of();
        }
        var entity = Tokens.of(period.program().lea().entityType());
        var firstDay = period.schooldays().getFirst();
        var person = period.pupil().person();
        if (person.isEmpty()) {
            return List.of(Ruling.throughout(period, Reason.notes("BIRTH_DATE_NOT_RECORDED", unknownAge(period),
                    "No birth date of the pupil is recorded, so the age on no day is known.", List.of())));
        }
        var rows = new Rows(law.find("ageLimit", entity, firstDay),
                law.find("continuousEnrollmentFromAge", entity, firstDay),
                law.find("diplomaProgressFromAge", entity, firstDay));
        if (!rows.concern(period.pupil().ageOn(period.schooldays().getLast()).orElse(0))) {
            return List.of();
        }
        var enrolled = Statuses.of(Status.CONTINUOUSLY_ENROLLED, period);
        var progressing = Statuses.of(Status.DIPLOMA_PROGRESS, period);
        return Stretch.<Reason>of(period.schooldays(), day -> refusal(period, rows, enrolled, progressing, day))
                .stream().map(stretch -> stretch.ruling(stretch.of())).toList();
    }

    /** The ages that the law sets for the kind of LEA. */
    private record Rows(Optional<LawRow> limit, Optional<LawRow> continuous, Optional<LawRow> progress) {

        boolean concern(int age) {
            return reaches(limit, age) || reaches(continuous, age) || reaches(progress, age);
        }
    }

    private static boolean reaches(Optional<LawRow> row, int age) {
        return row.filter(found -> age >= found.integer()).isPresent();
    }

    private static @Nullable Reason refusal(Period period, Rows rows, Statuses enrolled, Statuses progressing,
            LocalDate day) {
        int age = period.pupil().ageOn(day).orElse(0);
        if (reaches(rows.limit(), age)) {
            return refusal(period, rows.limit().get(), "The pupil was " + age + "; nothing is funded from age "
                    + rows.limit().get().value() + ".");
        }
        if (reaches(rows.continuous(), age) && !enrolled.holdOn(day)) {
            return refusal(period, rows.continuous().get(), "The pupil was " + age
                    + ", and continuous enrollment, needed from age " + rows.continuous().get().value()
                    + ", is not recorded.");
        }
        if (reaches(rows.progress(), age) && !progressing.holdOn(day)) {
            return refusal(period, rows.progress().get(), "The pupil was " + age
                    + ", and satisfactory progress to a diploma, needed from age " + rows.progress().get().value()
                    + ", is not recorded.");
        }
        return null;
    }

    private static Reason refusal(Period period, LawRow row, String held) {
        return Reason.refuses("OVER_AGE", row.citation(), held,
                period.pupil().person().stream().map(person -> person.id()).toList());
    }

    private static Citation unknownAge(Period period) {
        return period.program().lea().entityType() == EntityType.CHARTER
                ? new Citation("E-12", "EC 47612(b)")
                : new Citation("E-11", "EC 46300.1");
    }
}
