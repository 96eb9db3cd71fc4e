package org.manzanita.law.california;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.CourseEnrollment;
import org.manzanita.model.Credential;
import org.manzanita.model.Educator;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/**
 * EC 51747.5(a), 44865: a certificated employee of the LEA, with a credential that is valid on the day, has general
 * supervision.
 */
@Component
public final class SupervisionRule implements StateRule {

    @Override
    public List<String> rules() {
        return List.of("D-06");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        if (period.schooldays().isEmpty()) {
            return List.of();
        }
        var agreement = period.agreement().fact();
        var firstDay = period.schooldays().getFirst();
        var row = law.find("supervision", agreement.modality(), firstDay)
                .or(() -> law.find("supervision", Tokens.of(period.program().lea().entityType()), firstDay));
        return row.map(found -> rule(period, law, found)).orElse(List.of());
    }

    private static List<Ruling> rule(Period period, Law law, LawRow row) {
        var supervisor = period.agreement().fact().supervisor();
        var educator = period.program().educator(supervisor);
        var unfit = educator.isEmpty()
                ? Optional.of("is not recorded among the LEA's staff")
                : unfit(period, law, educator.get().fact());
        if (unfit.isPresent()) {
            return List.of(Ruling.throughout(period, Reason.refuses("UNQUALIFIED_TEACHER", row.citation(),
                    "The supervisor " + supervisor + " " + unfit.get() + ".",
                    educator.map(found -> List.of(period.agreement().id(), found.id()))
                            .orElse(List.of(period.agreement().id())))));
        }
        var credentials = period.program().credentialsOf(supervisor);
        return Stretch.of(period.schooldays(), day -> valid(credentials, day)).stream()
                .map(stretch -> stretch.ruling(stretch.of()
                        .map(credential -> Reason.supports("SUPERVISED", row.citation(), "The supervisor "
                                + supervisor + " is a certificated employee, with a credential valid to "
                                + credential.fact().until() + ".",
                                List.of(period.agreement().id(), credential.id())))
                        .orElseGet(() -> Reason.refuses("UNQUALIFIED_TEACHER", row.citation(), "The supervisor "
                                + supervisor + " held no valid credential " + stretch.dates() + ".",
                                List.of(period.agreement().id())))))
                .toList();
    }

    private static Optional<String> unfit(Period period, Law law, Educator educator) {
        var lea = period.program().lea().lea();
        if (!educator.employer().equals(lea) && !isLent(period, law, educator)) {
            return Optional.of("is employed by " + educator.employer() + ", and not by the LEA " + lea);
        }
        return educator.certificated() ? Optional.empty() : Optional.of("is not a certificated employee");
    }

    /** Where the modality's law takes a teacher whom another LEA employs under a memorandum of understanding. */
    private static boolean isLent(Period period, Law law, Educator educator) {
        var agreement = period.agreement().fact();
        return law.find("supervisionUnderMemorandum", agreement.modality(), period.schooldays().getFirst())
                .map(LawRow::flag).orElse(false)
                && period.pupil().all(CourseEnrollment.class).stream().map(Recorded::fact)
                        .filter(course -> course.agreementId().map(agreement.agreementId()::equals).orElse(false))
                        .anyMatch(course -> course.mouWith().map(educator.employer()::equals).orElse(false));
    }

    private static Optional<Recorded<Credential>> valid(List<Recorded<Credential>> credentials, LocalDate day) {
        for (var credential : credentials) {
            if (!day.isBefore(credential.fact().from()) && !day.isAfter(credential.fact().until())) {
                return Optional.of(credential);
            }
        }
        return Optional.empty();
    }
}
