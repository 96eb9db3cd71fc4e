package org.manzanita.law.california;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.manzanita.model.BoardPolicy;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawRow;
import org.manzanita.rules.Period;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Recorded;
import org.manzanita.rules.Ruling;
import org.manzanita.rules.StateRule;
import org.osgi.service.component.annotations.Component;

/** EC 51747: no day is earned before the governing board has adopted a policy that holds every element. */
@Component
public final class BoardPolicyRule implements StateRule {

    @Override
    public List<String> rules() {
        return List.of("P-00", "P-01", "P-02", "P-04", "P-05", "P-06", "P-08", "P-09", "P-10", "P-12");
    }

    @Override
    public List<Ruling> rule(Period period, Law law) {
        if (period.schooldays().isEmpty()) {
            return List.of();
        }
        var modality = period.agreement().fact().modality();
        var firstDay = period.schooldays().getFirst();
        var required = law.find("policyRequired", modality, firstDay)
                .or(() -> law.find("policyRequired", "all", firstDay));
        if (required.isEmpty() || elements(law, modality, firstDay).isEmpty()) {
            return List.of();
        }
        // What was recorded last about a policy is what stands.
        var policies = new LinkedHashMap<String, Recorded<BoardPolicy>>();
        period.program().boardPolicies(modality).forEach(policy -> policies.put(policy.fact().policyId(), policy));
        return Stretch.of(period.schooldays(), day -> inForce(policies.values(), day)).stream()
                .map(stretch -> stretch.ruling(stretch.of()
                        .map(policy -> complete(policy, elements(law, modality, stretch.from()), required.get()))
                        .orElseGet(() -> none(policies.values(), stretch, modality, required.get()))))
                .toList();
    }

    /** The policy in force on the day: of several the one that took effect last. */
    private static Optional<Recorded<BoardPolicy>> inForce(Iterable<Recorded<BoardPolicy>> policies, LocalDate day) {
        Optional<Recorded<BoardPolicy>> found = Optional.empty();
        for (var policy : policies) {
            boolean holds = !effective(policy.fact()).isAfter(day)
                    && policy.fact().until().map(last -> !day.isAfter(last)).orElse(true);
            if (holds && (found.isEmpty()
                    || !effective(policy.fact()).isBefore(effective(found.get().fact())))) {
                found = Optional.of(policy);
            }
        }
        return found;
    }

    /** A policy cannot take effect before it is adopted, whatever it says of itself. */
    private static LocalDate effective(BoardPolicy policy) {
        return policy.from().isAfter(policy.adopted()) ? policy.from() : policy.adopted();
    }

    private static List<LawRow> elements(Law law, String modality, LocalDate day) {
        return law.rows("policyElement", day).stream().filter(row -> row.applies().equals(modality)).toList();
    }

    private static Reason complete(Recorded<BoardPolicy> policy, List<LawRow> elements, LawRow required) {
        var missing = elements.stream().filter(row -> !policy.fact().elements().contains(row.value()))
                .sorted(Comparator.comparing(LawRow::section).thenComparing(LawRow::value)).toList();
        if (missing.isEmpty()) {
            return Reason.supports("POLICY_IN_FORCE", required.citation(), "Board policy " + policy.fact().policyId()
                    + ", adopted on " + policy.fact().adopted() + ", holds every required element.",
                    List.of(policy.id()));
        }
        return Reason.refuses("NO_POLICY", missing.getFirst().citation(), "Board policy "
                + policy.fact().policyId() + ", adopted on " + policy.fact().adopted() + ", lacks "
                + String.join("; ", missing.stream().map(row -> words(row) + " (" + row.section() + ")").toList())
                + ".", List.of(policy.id()));
    }

    private static Reason none(Iterable<Recorded<BoardPolicy>> policies, Stretch<?> stretch, String modality,
            LawRow required) {
        Recorded<BoardPolicy> next = null;
        for (var policy : policies) {
            if (effective(policy.fact()).isAfter(stretch.until())
                    && (next == null || effective(policy.fact()).isBefore(effective(next.fact())))) {
                next = policy;
            }
        }
        var held = "No board policy for the modality '" + modality + "' was in force " + stretch.dates() + ".";
        return next == null
                ? Reason.refuses("NO_POLICY", required.citation(), held, List.of())
                : Reason.refuses("NO_POLICY", required.citation(), held + " " + next.fact().policyId()
                        + " was adopted on " + next.fact().adopted() + " and took effect on "
                        + effective(next.fact()) + ".", List.of(next.id()));
    }

    private static String words(LawRow row) {
        return row.value().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
