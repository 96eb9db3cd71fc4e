package org.manzanita.console.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.console.Reads;
import org.manzanita.credit.CreditService;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyFormat;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code policy:diff}: what two policies set otherwise. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=policy:diff")
@Command(name = "policy:diff", description = "list what one policy sets otherwise than another", footer = "Each is the id of an installed policy or the name of a file. Provisions are told apart by their ids.")
@Examples({"policy:diff san-juan-usd san-juan-usd-2027.yaml", "policy:diff old.yaml new.yaml --output csv"})
@Fields("differences: rule, parameter, appliesTo, before, after")
@Needs("law.see")
public final class PolicyDiff implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("rule", "Rule"), new Field("parameter", "Sets"),
            new Field("appliesTo", "For"), new Field("before", "Before"), new Field("after", "After"));

    private final CreditService credit;
    private final PolicyFiles files;

    @Reads
    @Parameters(index = "0", paramLabel = "BEFORE", description = "a policy's id, or a file")
    Path before = Path.of("");

    @Reads
    @Parameters(index = "1", paramLabel = "AFTER", description = "a policy's id, or a file")
    Path after = Path.of("");

    @Activate
    public PolicyDiff(@Reference CreditService credit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Policy> installed,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) @Nullable PolicyFormat format) {
        this.credit = credit;
        this.files = new PolicyFiles(Optional.ofNullable(format), installed, credit.containment());
    }

    @Override
    public Answer run(Progress progress) {
        var one = values(files.named(before, credit.law()));
        var other = values(files.named(after, credit.law()));
        var keys = new LinkedHashSet<>(one.keySet());
        keys.addAll(other.keySet());
        var rows = new ArrayList<List<Object>>();
        for (var key : keys) {
            var was = one.getOrDefault(key, "");
            var is = other.getOrDefault(key, "");
            if (!was.equals(is)) {
                rows.add(List.of(key.rule(), key.parameter(), key.appliesTo(), was, is));
            }
        }
        return Answer.of("differences", new Table(rows.isEmpty()
                ? before.getFileName() + " and " + after.getFileName() + " set the same."
                : "What " + after.getFileName() + " sets otherwise than " + before.getFileName(), FIELDS, rows,
                List.of()));
    }

    private record Key(String rule, String parameter, String appliesTo) {}

    private static Map<Key, String> values(AskedPolicy policy) {
        var values = new LinkedHashMap<Key, String>();
        policy.values().forEach(value -> values.merge(
                new Key(value.source().rule(), value.parameter(), value.appliesTo()), value.value(),
                (first, second) -> first + "; " + second));
        return values;
    }
}
