package org.manzanita.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.Figure;
import org.manzanita.model.SchoolYear;
import org.manzanita.model.Setting;
import org.manzanita.rules.Law;
import org.manzanita.rules.Policy;

/**
 * What is supposed to be otherwise than the ledger and the installed bundles have it, to see what would follow. Nothing of
 * it is ever stored.
 *
 * @param settings readings of the LEA, by name, on every day
 * @param figures figures of the school year, by name
 * @param law changed parameters of the law
 * @param policies policies in the place of those with the same id, or beside those installed
 * @param underLawOf the school year whose law answers for every day
 */
public record Assumption(Map<String, String> settings, Map<String, BigDecimal> figures, List<Parameter> law,
        List<Policy> policies, Optional<SchoolYear> underLawOf) {

    /** A parameter of the law, for one word or, where that is empty, for all, and its supposed value. */
    public record Parameter(String parameter, String applies, String value) {}

    /** Everything as it is. */
    public static final Assumption NOTHING = new Assumption(Map.of(), Map.of(), List.of(), List.of(),
            Optional.empty());

    private static final String ORIGIN = "supposed";

    public Assumption {
        settings = Map.copyOf(settings);
        figures = Map.copyOf(figures);
        law = List.copyOf(law);
        policies = List.copyOf(policies);
    }

    public Assumption setting(String name, String value) {
        var all = new TreeMap<>(settings);
        all.put(name, value);
        return new Assumption(all, figures, law, policies, underLawOf);
    }

    public Assumption figure(String name, BigDecimal value) {
        var all = new TreeMap<>(figures);
        all.put(name, value);
        return new Assumption(settings, all, law, policies, underLawOf);
    }

    /** @param applies for what; empty for everything to which the parameter applies */
    public Assumption law(String parameter, String applies, String value) {
        var all = new ArrayList<>(law);
        all.add(new Parameter(parameter, applies, value));
        return new Assumption(settings, figures, all, policies, underLawOf);
    }

    public Assumption policy(Policy policy) {
        var all = new ArrayList<>(policies);
        all.add(policy);
        return new Assumption(settings, figures, law, all, underLawOf);
    }

    public Assumption underLawOf(SchoolYear year) {
        return new Assumption(settings, figures, law, policies, Optional.of(year));
    }

    /** @throws IllegalArgumentException if the law has no such parameter, or cannot have such a value */
    public Law in(Law actual) {
        var supposed = actual;
        for (var changed : law) {
            supposed = supposed.with(changed.parameter(), changed.applies(), changed.value());
        }
        return underLawOf.map(supposed::asIn).orElse(supposed);
    }

    /** The policies, those of the same id replaced. */
    public List<Policy> in(List<Policy> installed) {
        var supposed = new ArrayList<>(installed);
        supposed.removeIf(policy -> policies.stream().anyMatch(other -> other.policyId().equals(policy.policyId())));
        supposed.addAll(policies);
        return supposed;
    }

    /** The program's entries with what is supposed after them; the figures are those of every school year on record. */
    public List<Entry> in(List<Entry> recorded, Iterable<SchoolYear> years) {
        var supposed = new ArrayList<>(recorded);
        long last = recorded.stream().mapToLong(entry -> entry.id().value()).max().orElse(0);
        var facts = new ArrayList<Fact>();
        new TreeMap<>(settings).forEach((name, value) -> facts
                .add(new Setting(name, value, LocalDate.EPOCH, Optional.empty(), ORIGIN)));
        for (var year : years) {
            new TreeMap<>(figures).forEach((name, value) -> facts.add(new Figure(year, name, value, ORIGIN)));
        }
        for (var fact : facts) {
            supposed.add(new Entry(new EntryId(++last), Instant.EPOCH, ORIGIN, ORIGIN, fact));
        }
        return supposed;
    }
}
