package org.manzanita.console.internal.command;

import java.util.Comparator;
import java.util.List;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.credit.CreditService;
import org.manzanita.rules.ReasonCode;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** {@code law:codes}: what the reason codes mean, and what to do about them. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=law:codes")
@Command(name = "law:codes", description = "list the reason codes, what each means and what cures it", footer = "Where several reasons refuse a day, the one that stands first here is its primary one.")
@Examples({"law:codes", "law:codes --output json"})
@Fields("reasonCodes: code, order, means, cure")
@Needs("law.see")
public final class LawCodes implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("code", "Code"), new Field("order", "Order"),
            new Field("means", "What it means"), new Field("cure", "What to do"));

    private final CreditService credit;

    @Activate
    public LawCodes(@Reference CreditService credit) {
        this.credit = credit;
    }

    @Override
    public Answer run(Progress progress) {
        var rows = credit.law().reasonCodes().stream()
                .sorted(Comparator.comparingInt(ReasonCode::order).thenComparing(ReasonCode::code))
                .map(code -> List.<Object>of(code.code(), code.order(), code.means(), code.cure())).toList();
        return Answer.showing("reasonCodes", new Table("Reason codes", FIELDS, rows, List.of()), "code", "means",
                "cure");
    }
}
