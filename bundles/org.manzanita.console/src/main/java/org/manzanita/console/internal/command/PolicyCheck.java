package org.manzanita.console.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Outcome;
import org.manzanita.console.Progress;
import org.manzanita.console.Reads;
import org.manzanita.credit.CreditService;
import org.manzanita.rules.PolicyFormat;
import org.manzanita.rules.PolicyReading.Remark;
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

/** {@code policy:check}: what is wrong with a policy file. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=policy:check")
@Command(name = "policy:check", description = "look for what is wrong with a policy file, before it is deployed", footer = "Ends with 3 if the file has faults or goes beyond what the state lets an LEA set. A draft is sound.")
@Examples({"policy:check example-usd.yaml", "policy:check example-usd.yaml --output json"})
@Fields("remarks: line, column, what, says")
@Needs("law.see")
public final class PolicyCheck implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("line", "Line"), new Field("column", "Column"),
            new Field("what", "What"), new Field("says", "Says"));

    private final CreditService credit;
    private final Optional<PolicyFormat> format;

    @Parameters(paramLabel = "FILE", description = "the policy file")
    @Reads
    Path file = Path.of("");

    @Activate
    public PolicyCheck(@Reference CreditService credit,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) @Nullable PolicyFormat format) {
        this.credit = credit;
        this.format = Optional.ofNullable(format);
    }

    @Override
    public Answer run(Progress progress) {
        var read = new PolicyFiles(format, List.of(), credit.containment()).read(file, credit.law());
        var rows = new ArrayList<List<Object>>();
        read.faults().forEach(remark -> rows.add(row("fault", remark)));
        read.breaches().forEach(remark -> rows.add(row("breach", remark)));
        read.undecided().forEach(remark -> rows.add(row("undecided", remark)));
        boolean isSound = read.faults().isEmpty() && read.breaches().isEmpty();
        var title = !isSound
                ? file.getFileName() + " has " + read.faults().size() + " faults and " + read.breaches().size()
                        + " breaches of the state's limits."
                : read.undecided().isEmpty()
                        ? file.getFileName() + " is sound, and in force where it is deployed."
                        : file.getFileName() + " is sound, and a draft: not in force where it is deployed.";
        return Answer.of("remarks", new Table(title, FIELDS, rows, List.of()))
                .ending(isSound ? Outcome.DONE : Outcome.PROBLEMS);
    }

    private static List<Object> row(String what, Remark remark) {
        return List.of(remark.line(), remark.column(), what, remark.says());
    }
}
