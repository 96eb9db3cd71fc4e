package org.manzanita.policy.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manzanita.model.CredentialKind;
import org.manzanita.model.Tokens;
import org.manzanita.rules.Citation;
import org.manzanita.rules.Law;
import org.manzanita.rules.Period;
import org.manzanita.rules.PolicyValue;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Ruling;

/** Which credentials the district accepts of a supervising teacher; the state would also accept others. */
record SupervisorCredential(Citation citation, Applies applies, Set<CredentialKind> allowed) implements Provision {

    SupervisorCredential {
        allowed = Set.copyOf(allowed);
    }

    @Override
    public PolicyValue value() {
        return value("supervisor.credential", String.join(", ", allowed.stream().map(Tokens::of).sorted().toList()));
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        return refusedRuns(period, day -> refusal(period, day));
    }

    private Optional<Reason> refusal(Period period, LocalDate day) {
        var supervisor = period.agreement().fact().supervisor();
        var held = period.program().credentialsOf(supervisor).stream()
                .filter(each -> !day.isBefore(each.fact().from()) && !day.isAfter(each.fact().until())).toList();
        if (held.stream().anyMatch(each -> allowed.contains(each.fact().credentialKind()))) {
            return Optional.empty();
        }
        return Optional.of(Reason.refuses("POLICY_CREDENTIAL", citation,
                "The district accepts these credentials of a supervising teacher: " + value().value() + ". Teacher "
                        + supervisor + " holds "
                        + (held.isEmpty()
                                ? "none"
                                : String.join(", ",
                                        held.stream().map(each -> Tokens.of(each.fact().credentialKind())).sorted()
                                                .toList()))
                        + " on the day.",
                held.stream().map(each -> each.id()).toList()));
    }
}
