package org.manzanita.law.california;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzanita.model.EntityType;
import org.manzanita.model.EntryId;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 51748: the pupil stands in written records by grade, program placement and school of enrollment. */
@Component
public final class EnrollmentRule implements StateRule {

    private static final Citation IDENTIFIED = new Citation("E-04", "EC 51748");

    /** Why the pupil is not enrolled, or not identified. */
    private record Gap(String code, String held, List<EntryId> evidence) {}

    @Override
    public List<String> rules() {
        return List.of("E-04");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return Stretch.<Gap>of(period.schooldays(), day -> gap(period, day)).stream()
                .map(stretch -> stretch.ruling(Reason.refuses(stretch.of().code(), IDENTIFIED,
                        stretch.of().held() + " " + stretch.dates() + ".", stretch.of().evidence())))
                .toList();
    }

    private static @Nullable Gap gap(Period period, LocalDate day) {
        var enrolled = period.pupil().enrollmentOn(day);
        if (enrolled.isEmpty()) {
            return new Gap("NOT_ENROLLED", "The pupil was enrolled in no school of the LEA", List.of());
        }
        var enrollment = enrolled.get().fact();
        if (period.program().school(enrollment.schoolId()).isEmpty()) {
            return new Gap("NOT_IDENTIFIED", "The pupil's school of enrollment, " + enrollment.schoolId()
                    + ", is not recorded as a school of the LEA", List.of(enrolled.get().id()));
        }
        // EC 51748 speaks of districts and county offices.
        if (period.program().lea().entityType() != EntityType.CHARTER && enrollment.placement().isBlank()) {
            return new Gap("NOT_IDENTIFIED", "The pupil's records name no program placement",
                    List.of(enrolled.get().id()));
        }
        return null;
    }
}
