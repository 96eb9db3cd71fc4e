package org.manzanita.modality.coursebased.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ArrayList;
import org.manzanita.modality.coursebased.CourseBasedModality;
import org.manzanita.model.EntryId;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 51749.6(a)(2): the learning agreement states the credits that the courses' certifications state. */
@Component
public final class CertifiedCredits implements StateRule {

    @Override
    public List<String> rules() {
        return List.of("C-25");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        var agreement = period.agreement();
        if (!agreement.fact().modality().equals(CourseBasedModality.NAME)
                || agreement.fact().courseCredits().isEmpty()) {
            return List.of();
        }
        var credits = new LinkedHashMap<String, BigDecimal>();
        var evidence = new ArrayList<EntryId>(List.of(agreement.id()));
        for (var enrollment : EnrolledCourses.courseBased(period)) {
            var courseId = enrollment.fact().courseId();
            if (enrollment.fact().agreementId().filter(agreement.fact().agreementId()::equals).isPresent()
                    && !credits.containsKey(courseId)) {
                var certification = period.program().certification(courseId, period.year());
                if (certification.isEmpty()) {
                    return List.of();
                }
                credits.put(courseId, certification.get().fact().credits());
                evidence.add(certification.get().id());
            }
        }
        var certified = credits.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var stated = agreement.fact().courseCredits().get();
        if (credits.isEmpty() || stated.compareTo(certified) == 0) {
            return List.of();
        }
        return List.of(Ruling.throughout(period, Reason.notes("CBIS_CREDITS_DIFFER",
                new Citation("C-25", "EC 51749.6(a)(2)"), "The agreement states " + stated.toPlainString()
                        + " credits; its courses are certified for " + certified.toPlainString() + ".",
                evidence)));
    }
}
