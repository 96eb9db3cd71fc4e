package org.manzanita.modality.coursebased.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.manzanita.model.BoardPolicy;
import org.manzanita.modality.coursebased.CourseBasedModality;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 51749.5(a)(1): the policy in force was adopted at a public meeting. Whether one is in force is general law. */
@Component
public final class PublicPolicy implements StateRule {

    @Override
    public List<String> rules() {
        return List.of("C-01");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        if (!period.agreement().fact().modality().equals(CourseBasedModality.NAME)) {
            return List.of();
        }
        return Runs.of(period.schooldays(), day -> law.find("policyAtPublicMeeting", CourseBasedModality.NAME, day)
                .flatMap(row -> inForce(period, day)
                        .filter(policy -> policy.fact().publicMeeting().isEmpty())
                        .map(policy -> Reason.refuses("CBIS_POLICY_NOT_PUBLIC", row.citation(), "Policy "
                                + policy.fact().policyId() + ", adopted on " + policy.fact().adopted()
                                + ", names no public meeting at which it was adopted.", List.of(policy.id())))));
    }

    private static Optional<Recorded<BoardPolicy>> inForce(Period period, LocalDate day) {
        return period.program().boardPolicies(CourseBasedModality.NAME).stream()
                .filter(policy -> !day.isBefore(policy.fact().from()) && !day.isBefore(policy.fact().adopted())
                        && policy.fact().until().map(last -> !day.isAfter(last)).orElse(true))
                .max(Comparator.comparing((Recorded<BoardPolicy> policy) -> policy.fact().from())
                        .thenComparing(Recorded::id));
    }
}
