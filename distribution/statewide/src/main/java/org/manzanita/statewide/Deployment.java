package org.manzanita.statewide;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.manzanita.credit.Containment;
import org.manzanita.credit.Judging;
import org.manzanita.exchange.ExportedTable;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.FormException;
import org.manzanita.policy.PolicyException;
import org.manzanita.policy.PolicyReader;
import org.manzanita.rules.Law;
import org.manzanita.rules.LawSource;
import org.manzanita.rules.Modality;
import org.manzanita.rules.Policy;
import org.manzanita.rules.StateRule;
import org.manzanita.testing.DeployedRules;

/**
 * The rules of every bundle on the class path, and the policies whose texts are given: those that the product would have
 * deployed. Each process makes its own, once.
 */
final class Deployment {

    private final List<LawSource> lawSources = DeployedRules.components(LawSource.class);
    private final List<Modality> modalities = DeployedRules.components(Modality.class);
    private final List<StateRule> stateRules = DeployedRules.components(StateRule.class);
    private final List<Policy> policies;
    private final List<ExportedTable> tables = ExportedTable.all();

    /** @param policyTexts policy files as districts write them */
    Deployment(List<String> policyTexts) {
        var law = Law.of(lawSources);
        policies = policyTexts.stream().map(text -> policy(text, law)).toList();
    }

    Judging judging() {
        return new Judging(modalities, stateRules, policies, DeployedRules.extensions(), Law.of(lawSources),
                Containment.none());
    }

    List<LawSource> lawSources() {
        return lawSources;
    }

    List<Modality> modalities() {
        return modalities;
    }

    List<StateRule> stateRules() {
        return stateRules;
    }

    List<Policy> policies() {
        return policies;
    }

    /** The row as the entry that an import would make of it. */
    Entry entry(long number, ProgramRow row) {
        var table = tables.get(row.table());
        try {
            return new Entry(new EntryId(number), Instant.EPOCH, "statewide", table.name() + ".csv",
                    table.read(row.cells()));
        } catch (FormException e) {
            throw new IllegalStateException("A row of " + table.name() + ".csv is not as program:export writes it: "
                    + e.getMessage() + " Export the folder again.", e);
        }
    }

    private static Policy policy(String text, Law law) {
        try (var in = new StringReader(text)) {
            return PolicyReader.read("policy", in, law).policy();
        } catch (PolicyException e) {
            throw new IllegalArgumentException("The policy cannot be read: " + e.getMessage(), e);
        }
    }
}
