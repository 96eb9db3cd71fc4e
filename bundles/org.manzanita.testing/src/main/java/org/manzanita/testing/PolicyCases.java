package org.manzanita.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.rules.JudgedPupil;
import org.manzanita.rules.Law;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyFormat;
import org.manzanita.rules.PolicyReading;
import org.manzanita.rules.Report;
import org.manzanita.rules.Table;
import org.manzanita.rules.Watch;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Judges cases under a district policy, as if it were adopted by the LEA of the cases, beside the rules of the state.
 *
 * <p>A case of a policy proves the provisions that its {@code rules} name. It proves one that refuses or sees a duty only
 * if it comes out otherwise without it: {@link #unmetWithout} takes the provision out and judges again.
 */
public final class PolicyCases {

    /** The school of the pupil of a case. */
    public static final String SCHOOL = SoundProgram.SCHOOL;

    private final PolicyFormat format;
    private final Rulebook state;
    private final Map<?, ?> document;
    private final List<Report> reports;

    /**
     * @param format reads policies
     * @param state the rules beside which the policy judges
     * @param policy the text of the policy file
     */
    public PolicyCases(PolicyFormat format, Rulebook state, String policy) {
        this(format, state, List.of(), policy);
    }

    /**
     * @param reports that come beside those of the policy
     * @param policy the text of the policy file; empty if there is no policy that is data
     */
    public PolicyCases(PolicyFormat format, Rulebook state, List<Report> reports, String policy) {
        this(format, state, reports, policy.isEmpty()
                ? Map.of()
                : (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(policy));
    }

    private PolicyCases(PolicyFormat format, Rulebook state, List<Report> reports, Map<?, ?> document) {
        this.reports = List.copyOf(reports);
        this.format = format;
        this.state = state;
        this.document = document;
    }

    /** What did not come out as the case expects, in sentences. */
    public List<String> unmet(CaseFile.Case asked) {
        return runner().unmet(asked);
    }

    /** The pupil of the case, judged under the policy; whatever the case expects. */
    public JudgedPupil judged(CaseFile.Case asked) {
        return runner().judged(asked);
    }

    private CaseRunner runner() {
        return new CaseRunner(rulebook(), this::report,
                (credit, question, on) -> new Table("", List.of(), List.of(), List.of()));
    }

    /** What would not come out as the case expects, were the provisions of that id, or of that kind, not in the policy. */
    public List<String> unmetWithout(CaseFile.Case asked, String provision) {
        var fewer = new LinkedHashMap<Object, Object>(document);
        fewer.put("provisions", provisions().stream()
                .filter(each -> !provision.equals(each.get("id")) && !provision.equals(each.get("kind"))).toList());
        return new PolicyCases(format, state, reports, fewer).unmet(asked);
    }

    /** The provisions as the file has them. */
    public List<Map<?, ?>> provisions() {
        var provisions = new ArrayList<Map<?, ?>>();
        if (document.get("provisions") instanceof List<?> list) {
            list.forEach(each -> provisions.add((Map<?, ?>) each));
        }
        return provisions;
    }

    private Rulebook rulebook() {
        if (document.isEmpty()) {
            return state;
        }
        var read = reading();
        var policies = new ArrayList<Policy>(state.policies());
        read.policy().ifPresent(policies::add);
        var watches = new ArrayList<Watch>(state.watches());
        read.watch().ifPresent(watches::add);
        return new Rulebook(state.law(), state.stateRules(), state.modalities(), policies, watches,
                state.extensions());
    }

    /** @throws CaseException if the policy has faults */
    private PolicyReading reading() {
        var adopted = new LinkedHashMap<Object, Object>(document);
        var head = new LinkedHashMap<Object, Object>((Map<?, ?>) document.get("policy"));
        head.put("lea", SoundProgram.LEA.value());
        adopted.put("policy", head);
        var text = new Dump(DumpSettings.builder().build()).dumpToString(adopted);
        try {
            var read = format.read("policy.yaml", new StringReader(text), Law.of(state.law()));
            if (!read.faults().isEmpty()) {
                throw new CaseException("The policy has faults: " + read.faults());
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("A text cannot fail to be read.", e);
        }
    }

    private List<Table> report(String name, CreditService credit, Question question, java.time.LocalDate on) {
        var pupils = new ArrayList<JudgedPupil>();
        credit.sweep(question, pupils::add);
        return Stream.concat(document.isEmpty() ? Stream.of() : reading().reports().stream(), reports.stream())
                .filter(report -> report.name().equals(name)).map(
                        (Report report) -> report.run(pupils.stream(), credit.surroundings(question, on)))
                .toList();
    }
}
