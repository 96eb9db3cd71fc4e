package org.manzanita.console.internal.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manzanita.console.Answer;
import org.manzanita.console.CommandException;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Progress;
import org.manzanita.console.Reads;
import org.manzanita.console.StandpointOptions;
import org.manzanita.credit.CreditService;
import org.manzanita.credit.Question;
import org.manzanita.ledger.Ledger;
import org.manzanita.rules.Period;
import org.manzanita.rules.Policy;
import org.manzanita.rules.PolicyFormat;
import org.manzanita.rules.Reason;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code policy:drift}: agreements that a change of policy would make stale. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=policy:drift")
@Command(name = "policy:drift", description = "list the running agreements that a changed policy would make stale", footer = "Nothing is put in force. An agreement is stale if the changed policy refuses days still to come that the installed one does not.")
@Examples({"policy:drift san-juan-usd-2027.yaml", "policy:drift new.yaml --on 2026-10-01 --output csv"})
@Fields("agreements: agreement, pupil, from, days, code, rule, held")
@Needs("agreement.read")
public final class PolicyDrift implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("agreement", "Agreement"), new Field("pupil", "Pupil"),
            new Field("from", "Refused from"), new Field("days", "Days"), new Field("code", "Code"),
            new Field("rule", "Rule"), new Field("held", "Why"));

    private final Ledger ledger;
    private final CreditService credit;
    private final PolicyFiles files;

    @Mixin
    StandpointOptions from = new StandpointOptions();

    @Parameters(paramLabel = "FILE", description = "the changed policy")
    @Reads
    Path file = Path.of("");

    @Activate
    public PolicyDrift(@Reference Ledger ledger, @Reference CreditService credit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Policy> installed,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) @Nullable PolicyFormat format) {
        this.ledger = ledger;
        this.credit = credit;
        this.files = new PolicyFiles(Optional.ofNullable(format), installed, credit.containment());
    }

    @Override
    public Answer run(Progress progress) {
        var changed = new AskedPolicy(files.sound(file, credit.law()), credit.containment());
        var standpoint = from.in(ledger);
        if (!changed.lea().equals(standpoint.lea())) {
            throw CommandException.wrongUse("The policy in " + file + " governs the LEA " + changed.lea() + ", and "
                    + standpoint.lea() + " is asked about.", "Name the LEA with --lea.");
        }
        var before = files.installed().stream().filter(policy -> policy.id().equals(changed.id()))
                .findFirst();
        var rows = new ArrayList<List<Object>>();
        progress.say("Looking at every agreement of " + standpoint.year() + " …");
        credit.sweep(Question.of(standpoint.lea(), standpoint.year()).asOf(standpoint.asOf()), judged -> {
            var coming = new TreeMap<String, List<LocalDate>>();
            judged.days().stream().filter(day -> !day.day().isBefore(standpoint.on())).forEach(day -> coming
                    .computeIfAbsent(day.agreementId(), each -> new ArrayList<>()).add(day.day()));
            coming.forEach((agreement, days) -> {
                var period = credit.extended(new Period(judged.file(), standpoint.program(),
                        judged.file().agreements().stream()
                                .filter(each -> each.fact().agreementId().equals(agreement)).findFirst().orElseThrow(),
                        standpoint.year(), days));
                var already = before.map(policy -> refused(policy, period)).orElse(Map.of());
                refused(changed, period).forEach((reason, held) -> {
                    if (!already.containsKey(reason)) {
                        rows.add(List.of(agreement, judged.pupil().value(), held.getFirst(), held.size(), reason.code(),
                                reason.under().rule(), reason.held()));
                    }
                });
            });
        });
        return Answer.of("agreements", new Table(rows.isEmpty()
                ? "No running agreement grows stale."
                : "Agreements running on " + standpoint.on() + " that " + file.getFileName() + " would make stale",
                FIELDS, rows, List.of())).ending(rows.isEmpty() ? Outcome.DONE : Outcome.PROBLEMS);
    }

    /** The refusals by what they say, not by the entries they rest on, each with the days for which it holds. */
    private Map<Reason, List<LocalDate>> refused(AskedPolicy policy, Period period) {
        var refused = new LinkedHashMap<Reason, List<LocalDate>>();
        for (var ruling : policy.rule(period, credit.law())) {
            var reason = ruling.reason();
            var said = new Reason(reason.effect(), reason.code(), reason.under(), reason.held(), List.of());
            period.schooldays().stream().filter(day -> reason.isRefusal() && ruling.holdsOn(day))
                    .forEach(day -> refused.computeIfAbsent(said, each -> new ArrayList<>()).add(day));
        }
        return refused;
    }
}
