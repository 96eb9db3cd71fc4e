package org.manzanita.console.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Part;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.internal.Nearest;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.PlugInFailedException;
import org.manzanita.rules.Policy;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policy:show}: what the installed district policies set. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=policy:show")
@Command(name = "policy:show", description = "list the district policies, or show everything that one of them sets", footer = "A policy can refuse a day that the law would credit, and never the reverse.")
@Examples({"policy:show", "policy:show san-juan-usd", "policy:show san-juan-usd --as-board-policy"})
@Fields("policies: policy, lea, values")
@Needs("law.see")
public final class PolicyShow implements ConsoleCommand {

    private static final List<Field> POLICIES = List.of(new Field("policy", "Policy"), new Field("lea", "LEA"),
            new Field("values", "Values"));

    private static final List<Field> VALUES = List.of(new Field("parameter", "Sets"), new Field("appliesTo", "For"),
            new Field("value", "To"), new Field("rule", "Rule"), new Field("source", "Source"));

    private final CreditService credit;
    private final List<Policy> installed;

    @Parameters(paramLabel = "POLICY", arity = "0..1", description = "the policy's id; all policies are listed without it")
    Optional<String> id = Optional.empty();

    @Option(names = "--as-board-policy", description = "write it as the board reads it: a sentence for each provision")
    boolean asBoardPolicy;

    @Activate
    public PolicyShow(@Reference CreditService credit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Policy> installed) {
        this.credit = credit;
        this.installed = List.copyOf(installed);
    }

    @Override
    public Answer run(Progress progress) {
        var policies = AskedPolicy.all(installed, credit.containment());
        if (id.isEmpty()) {
            return Answer.of("policies", listed(policies));
        }
        var asked = id.get();
        var found = policies.stream().filter(policy -> policy.id().equals(asked)).findFirst().orElseThrow(() -> {
            var known = policies.stream().map(AskedPolicy::id).toList();
            var question = Nearest.question(asked, known);
            return CommandException.notFound("There is no policy '" + asked + "' installed.",
                    question.isEmpty() ? "To see those there are: policy:show" : question);
        });
        if (asBoardPolicy) {
            return Answer.of(BoardPolicyText.of(found));
        }
        var rows = found.values().stream().map(value -> List.<Object>of(value.parameter(), value.appliesTo(),
                value.value(), value.source().rule(), value.source().section())).toList();
        var parts = new ArrayList<Part>();
        parts.add(new Part.Rows("values",
                new Table("Policy " + found.id() + " of LEA " + found.lea(), VALUES, rows, List.of())));
        return Answer.of(parts);
    }

    /** One that fails keeps its line, and what it did is told below. */
    private static Table listed(List<AskedPolicy> policies) {
        var rows = new ArrayList<List<Object>>();
        var failures = new ArrayList<String>();
        for (var policy : policies) {
            try {
                rows.add(List.of(policy.id(), policy.lea().value(), policy.values().size()));
            } catch (PlugInFailedException e) {
                rows.add(List.of(policy.id(), "", ""));
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        return new Table("District policies", POLICIES, rows, failures);
    }
}
