package org.manzanita.console.internal.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manzanita.console.Answer;
import org.manzanita.console.ConsoleCommand;
import org.manzanita.console.Examples;
import org.manzanita.console.Fields;
import org.manzanita.console.Needs;
import org.manzanita.console.Progress;
import org.manzanita.credit.CreditService;
import org.manzanita.rules.RegisteredRule;
import org.manzanita.rules.Table;
import org.manzanita.rules.Table.Field;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code law:list}: the rules of law that are installed. */
@Component(service = ConsoleCommand.class, scope = ServiceScope.PROTOTYPE, property = ConsoleCommand.NAME
        + "=law:list")
@Command(name = "law:list", description = "list the rules of law that are installed, each wording with its dates")
@Examples({"law:list", "law:list --on 2022-09-12", "law:list --output csv"})
@Fields("rules: rule, title, section, from, until, consequence")
@Needs("law.see")
public final class LawList implements ConsoleCommand {

    private static final List<Field> FIELDS = List.of(new Field("rule", "Rule"), new Field("title", "Title"),
            new Field("section", "Section"), new Field("from", "From"), new Field("until", "Until"),
            new Field("consequence", "If not"));

    private final CreditService credit;

    @Option(names = "--on", paramLabel = "DATE", description = "only wordings in force on this day")
    Optional<LocalDate> on = Optional.empty();

    @Activate
    public LawList(@Reference CreditService credit) {
        this.credit = credit;
    }

    @Override
    public Answer run(Progress progress) {
        var rows = credit.law().register().stream().filter(rule -> on.map(day -> holdsOn(rule, day)).orElse(true))
                .map(rule -> List.<Object>of(rule.rule(), rule.title(), rule.section(), rule.from(),
                        rule.until().<Object>map(day -> day).orElse(""), rule.consequence()))
                .toList();
        return Answer.of("rules", new Table("Rules of law" + on.map(day -> " in force on " + day).orElse(""), FIELDS,
                rows, List.of("The law in force on the schoolday decides.")));
    }

    static boolean holdsOn(RegisteredRule rule, LocalDate day) {
        return !day.isBefore(rule.from()) && rule.until().map(last -> !day.isAfter(last)).orElse(true);
    }
}
